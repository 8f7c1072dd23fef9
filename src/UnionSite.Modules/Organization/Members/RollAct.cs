namespace UnionSite.Modules.Organization.Members;

/// <summary>One act of many that are done together.</summary>
/// <param name="Line">By which the caller knows it again.</param>
/// <param name="Member">The member, tracked; null for a new one.</param>
/// <param name="Values">What is to be held of the member; found right by <see cref="MemberRules"/>. Null leaves it as it is.</param>
/// <param name="UnitId">The unit that the member comes to; null when the member stays.</param>
/// <param name="Last">The member's last period, tracked; null for none.</param>
internal sealed record RollAct(int Line, Member? Member, MemberValues? Values, long? UnitId, Membership? Last);
