using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Modules.Organization.Members;

namespace UnionSite.Modules.Organization.Units;

/// <summary>Workers who are no members, as declared: of each unit the last number that was declared of a day or before it.</summary>
internal sealed class DeclaredHeadcounts(SiteDb db)
{
    /// <summary>Their sum over units, and how many of the units have declared anything by that day.</summary>
    public async Task<(int Workers, int Declaring)> CountAsync(IReadOnlyCollection<long> unitIds, DateOnly day, CancellationToken cancel)
    {
        var units = unitIds.Count > HeadcountLedger.MostNamed ? db.Set<Unit>() : db.Set<Unit>().Where(unit => unitIds.Contains(unit.Id));
        var rows = await units.Select(unit => new
        {
            unit.Id,
            Workers = db.Set<DeclaredHeadcount>().Where(row => row.UnitId == unit.Id && row.AsOf <= day).OrderByDescending(row => row.AsOf).ThenByDescending(row => row.Id).Select(row => (int?)row.Workers).FirstOrDefault(),
        }).ToListAsync(cancel);
        var asked = unitIds.ToHashSet();
        var declared = rows.Where(row => row.Workers is not null && asked.Contains(row.Id)).Select(row => row.Workers!.Value).ToList();
        return (declared.Sum(), declared.Count);
    }
}
