using UnionSite.Modules.Organization.Members;

namespace UnionSite.Modules.Organization.Rosters;

/// <summary>A row, held against the register.</summary>
/// <param name="Row">The row.</param>
/// <param name="Verdict">What it is.</param>
/// <param name="Member">The member whom it is, or may be; null when there is none, or several.</param>
/// <param name="Last">The member's last period.</param>
/// <param name="Note">What it differs in, or why it is refused; "" for nothing.</param>
internal sealed record JudgedRow(SentRow Row, RosterVerdict Verdict, Member? Member = null, Membership? Last = null, string Note = "");
