namespace UnionSite.Modules.Organization.Units;

/// <summary>An act that changes the tree of units from a day on.</summary>
/// <param name="Decision">With which decision.</param>
internal abstract record UnitAct(Decision Decision);
