namespace UnionSite.Modules.Organization.Members;

/// <summary>A line of a roster.</summary>
/// <param name="MemberId">The member.</param>
/// <param name="MemberNumber">Number of the card.</param>
/// <param name="FullName">Name.</param>
/// <param name="BirthYear">Year of birth; null when it is not known.</param>
/// <param name="UnitId">Unit on the day.</param>
/// <param name="From">Since when the member belongs to that unit.</param>
/// <param name="To">First day on which it is no more; null while it lasts.</param>
internal sealed record RosterRow(long MemberId, string MemberNumber, string FullName, int? BirthYear, long UnitId, DateOnly From, DateOnly? To);
