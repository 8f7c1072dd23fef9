namespace UnionSite.Modules.Organization.Units;

/// <summary>A unit ends; its members are members no more, units below go to the unit above.</summary>
/// <param name="Decision">With which decision.</param>
/// <param name="UnitId">The unit.</param>
internal sealed record DissolveUnit(Decision Decision, long UnitId) : UnitAct(Decision);
