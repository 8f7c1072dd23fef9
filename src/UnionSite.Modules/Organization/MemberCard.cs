namespace UnionSite.Modules.Organization;

/// <summary>A member, with the unit on a day.</summary>
/// <param name="Id">Store key.</param>
/// <param name="MemberNumber">Number of the member's card, as it stands in the register.</param>
/// <param name="FullName">Name.</param>
/// <param name="UnitId">Unit on that day; null for somebody who was no member then.</param>
public sealed record MemberCard(long Id, string MemberNumber, string FullName, long? UnitId);
