using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;

namespace UnionSite.Modules.Organization.Members;

/// <summary>
/// How many members each unit has on any day, kept beside the memberships in the same transaction. A count is one row for
/// each unit, so it costs no more with a million members than with a thousand; what lies in the past can be counted again
/// and gives the same figure, unless a membership of that past is corrected.
/// </summary>
internal sealed class HeadcountLedger(SiteDb db)
{
    /// <summary>
    /// Enters changes of memberships. The caller holds the transaction in which the memberships change, calls this once for
    /// each save, and saves.
    /// </summary>
    public async Task AddAsync(IEnumerable<HeadcountChange> changes, CancellationToken cancel)
    {
        foreach (var unit in changes.GroupBy(change => change.UnitId))
        {
            var sums = unit.GroupBy(change => change.Day, change => change.Delta).Select(day => (Day: day.Key, Delta: day.Sum()))
                .Where(day => day.Delta != 0).OrderBy(day => day.Day).ToList();
            if (sums.Count > 0)
            {
                await AddAsync(unit.Key, sums, cancel);
            }
        }
    }

    /// <summary>Members of all these units together on a day.</summary>
    public async Task<int> CountAsync(IReadOnlyCollection<long> unitIds, DateOnly day, CancellationToken cancel) => (await CountEachAsync(unitIds, day, cancel)).Values.Sum();

    /// <summary>Members of each of these units on a day; units without members are left out.</summary>
    public async Task<Dictionary<long, int>> CountEachAsync(IReadOnlyCollection<long> unitIds, DateOnly day, CancellationToken cancel)
    {
        // Naming hundreds of units takes longer than asking all of them.
        var units = unitIds.Count > MostNamed ? db.Set<Units.Unit>() : db.Set<Units.Unit>().Where(unit => unitIds.Contains(unit.Id));
        var rows = await units.Select(unit => new
        {
            unit.Id,
            Members = db.Set<HeadcountDay>().Where(row => row.UnitId == unit.Id && row.Day <= day).OrderByDescending(row => row.Day).Select(row => row.Balance).FirstOrDefault(),
        }).ToListAsync(cancel);
        var asked = unitIds as IReadOnlySet<long> ?? unitIds.ToHashSet();
        return rows.Where(row => row.Members != 0 && asked.Contains(row.Id)).ToDictionary(row => row.Id, row => row.Members);
    }

    /// <summary>Most units that a statement names one by one.</summary>
    public const int MostNamed = 300;

    private async Task AddAsync(long unitId, List<(DateOnly Day, int Delta)> sums, CancellationToken cancel)
    {
        var first = sums[0].Day;
        var before = await db.Set<HeadcountDay>().Where(row => row.UnitId == unitId && row.Day < first)
            .OrderByDescending(row => row.Day).Select(row => row.Balance).FirstOrDefaultAsync(cancel);
        var rows = (await db.Set<HeadcountDay>().Where(row => row.UnitId == unitId && row.Day >= first).ToListAsync(cancel)).ToDictionary(row => row.Day);
        foreach (var (day, delta) in sums)
        {
            if (!rows.TryGetValue(day, out var row))
            {
                rows[day] = row = db.Add(new HeadcountDay { UnitId = unitId, Day = day }).Entity;
            }

            row.Delta += delta;
        }

        foreach (var row in rows.Values.OrderBy(row => row.Day))
        {
            before += row.Delta;
            row.Balance = before;
        }
    }
}
