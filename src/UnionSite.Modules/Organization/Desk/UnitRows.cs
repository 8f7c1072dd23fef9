using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Desk;

/// <summary>Model of the partial "UnitRows.cshtml": a table of units.</summary>
/// <param name="Tree">The tree.</param>
/// <param name="Units">The units, in order.</param>
/// <param name="Figures">Units below and members of each.</param>
/// <param name="AsAt">On which day.</param>
/// <param name="ShowsAbove">True when the unit above is named too.</param>
internal sealed record UnitRows(UnitTree Tree, IReadOnlyList<UnitNode> Units, IReadOnlyDictionary<long, (int Below, int Members)> Figures, AsAt AsAt, bool ShowsAbove);
