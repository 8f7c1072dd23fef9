namespace UnionSite.Modules.Organization.Members;

/// <summary>What an act of many did: enough to take it back.</summary>
/// <param name="Line">By which the caller knows it again.</param>
/// <param name="Member">The member.</param>
/// <param name="IsNew">True when the act made the member.</param>
/// <param name="Before">What was held before; null when nothing of it changed.</param>
/// <param name="Began">The period that began, or took another unit's place.</param>
/// <param name="Ended">The period that ended.</param>
/// <param name="Replaced">Unit and decision that the period had before, where it began on the same day.</param>
internal sealed record RollResult(int Line, Member Member, bool IsNew, MemberValues? Before, Membership? Began, Membership? Ended, (long UnitId, string Decision)? Replaced);
