namespace UnionSite.Modules.Organization.Units;

/// <summary>Another unit above, with everything below going along.</summary>
/// <param name="Decision">On the first day under the present unit above the new one takes its place.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="ParentId">Unit above from then on.</param>
internal sealed record ReparentUnit(Decision Decision, long UnitId, long ParentId) : UnitAct(Decision);
