namespace UnionSite.Modules.Organization.Units;

/// <summary>Another name.</summary>
/// <param name="Decision">On the first day of the present name the new one takes its place.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Name">New name.</param>
internal sealed record RenameUnit(Decision Decision, long UnitId, string Name) : UnitAct(Decision);
