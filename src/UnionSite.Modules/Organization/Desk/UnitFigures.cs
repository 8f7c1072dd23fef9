using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Desk;

/// <summary>How many units and members stand below units on a day.</summary>
internal sealed class UnitFigures(HeadcountLedger ledger)
{
    /// <summary>For each unit: units below it, and members of it and of all below it.</summary>
    public async Task<IReadOnlyDictionary<long, (int Below, int Members)>> OfAsync(UnitTree tree, IReadOnlyCollection<UnitNode> units, DateOnly day, CancellationToken cancel)
    {
        var below = units.ToDictionary(unit => unit.Id, unit => tree.BelowAt(unit, day));
        var counts = await ledger.CountEachAsync([.. below.Values.SelectMany(nodes => nodes).Select(node => node.Id).Distinct()], day, cancel);
        return below.ToDictionary(unit => unit.Key, unit => (Math.Max(0, unit.Value.Count - 1), unit.Value.Sum(node => counts.GetValueOrDefault(node.Id))));
    }
}
