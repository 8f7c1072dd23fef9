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
    public async Task<int> CountAsync(IReadOnlyCollection<long> unitIds, DateOnly day, CancellationToken cancel)
    {
        var counted = 0;
        // A statement's parameters are bounded.
        foreach (var ids in unitIds.Chunk(Chunk))
        {
            counted += await db.Set<Units.Unit>().Where(unit => ids.Contains(unit.Id)).SumAsync(
                unit => db.Set<HeadcountDay>().Where(row => row.UnitId == unit.Id && row.Day <= day).OrderByDescending(row => row.Day).Select(row => row.Balance).FirstOrDefault(), cancel);
        }

        return counted;
    }

    /// <summary>Members of each of these units on a day; units without members are left out.</summary>
    public async Task<Dictionary<long, int>> CountEachAsync(IReadOnlyCollection<long> unitIds, DateOnly day, CancellationToken cancel)
    {
        var counts = new Dictionary<long, int>();
        foreach (var ids in unitIds.Chunk(Chunk))
        {
            var rows = await db.Set<Units.Unit>().Where(unit => ids.Contains(unit.Id)).Select(unit => new
            {
                unit.Id,
                Members = db.Set<HeadcountDay>().Where(row => row.UnitId == unit.Id && row.Day <= day).OrderByDescending(row => row.Day).Select(row => row.Balance).FirstOrDefault(),
            }).ToListAsync(cancel);
            foreach (var row in rows.Where(row => row.Members != 0))
            {
                counts[row.Id] = row.Members;
            }
        }

        return counts;
    }

    private const int Chunk = 2_000;

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
