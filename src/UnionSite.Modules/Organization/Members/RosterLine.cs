namespace UnionSite.Modules.Organization.Members;

/// <summary>A membership as a roster puts it in order.</summary>
/// <param name="MemberId">The member.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="From">First day.</param>
/// <param name="To">First day on which it is no more; null while it lasts.</param>
/// <param name="SortKey">Place in the order.</param>
internal sealed record RosterLine(long MemberId, long UnitId, DateOnly From, DateOnly? To, string SortKey);
