namespace UnionSite.Modules.Organization.Units;

/// <summary>A unit goes into another and ends; members and units below go along.</summary>
/// <param name="Decision">With which decision.</param>
/// <param name="UnitId">The unit that ends.</param>
/// <param name="IntoId">The unit that stays.</param>
internal sealed record MergeUnit(Decision Decision, long UnitId, long IntoId) : UnitAct(Decision);
