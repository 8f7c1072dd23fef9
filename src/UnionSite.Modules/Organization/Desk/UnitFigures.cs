using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Desk;

/// <summary>How many units and members stand below units on a day.</summary>
internal sealed class UnitFigures(HeadcountLedger ledger, DeclaredHeadcounts declared)
{
    /// <summary>For each unit: units below it, and members of it and of all below it.</summary>
    public async Task<IReadOnlyDictionary<long, (int Below, int Members)>> OfAsync(UnitTree tree, IReadOnlyCollection<UnitNode> units, DateOnly day, CancellationToken cancel)
    {
        var below = units.ToDictionary(unit => unit.Id, unit => tree.BelowAt(unit, day));
        var counts = await ledger.CountEachAsync([.. below.Values.SelectMany(nodes => nodes).Select(node => node.Id).Distinct()], day, cancel);
        return below.ToDictionary(unit => unit.Key, unit => (Math.Max(0, unit.Value.Count - 1), unit.Value.Sum(node => counts.GetValueOrDefault(node.Id))));
    }

    /// <summary>Workers who are no members, of the unit and all below it, as declared by so many of them.</summary>
    public Task<(int Workers, int Declaring)> WorkersAsync(UnitTree tree, UnitNode unit, DateOnly day, CancellationToken cancel) =>
        declared.CountAsync([.. tree.BelowAt(unit, day).Select(node => node.Id)], day, cancel);
}
