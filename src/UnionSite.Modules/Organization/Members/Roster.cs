using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Members;

/// <summary>
/// Rosters of units on any day, a page at a time, in Vietnamese order. No page takes longer because there are more members:
/// one unit and the whole organisation are read along an index; of the units in between, each is asked where its next
/// members begin, and only what stands before the end of the page is read.
/// </summary>
internal sealed class Roster(SiteDb db, UnitTrees trees, HeadcountLedger ledger, RosterSearch search)
{
    /// <summary>Most lines of a page.</summary>
    public const int PageSize = 50;

    /// <summary>The page that is asked for.</summary>
    public async Task<RosterPage> PageAsync(RosterQuery query, CancellationToken cancel)
    {
        var tree = await trees.OfAsync(db, cancel);
        IReadOnlyList<long> units = query.WithBelow ? [.. tree.BelowAt(query.Unit, query.Day).Select(node => node.Id)] : [query.Unit.Id];
        var members = await ledger.CountAsync(units, query.Day, cancel);
        var place = await PlaceAsync(query.After, cancel);
        if (query.Words.Length > 0)
        {
            return await search.FindAsync(query, units, members, place, cancel);
        }

        var isAll = units.Count == tree.All.Count(node => node.IsThere(query.Day));
        var (lines, isMore) = units.Count == 0 ? ([], false)
            : units.Count == 1 || isAll ? await FirstAsync(isAll ? null : units[0], query.Day, place, cancel)
            : await OfSomeAsync(units, query.Day, place, cancel);
        return new RosterPage(await RowsAsync(lines, cancel), isMore ? lines[^1].MemberId : null, members, false);
    }

    private async Task<RosterPlace> PlaceAsync(long? after, CancellationToken cancel) => after is { } id
        && await db.Set<Member>().Where(member => member.Id == id).Select(member => member.SortKey).FirstOrDefaultAsync(cancel) is { } key ? new RosterPlace(key, id) : RosterPlace.Start;

    private async Task<(IReadOnlyList<RosterLine> Lines, bool IsMore)> FirstAsync(long? unit, DateOnly day, RosterPlace place, CancellationToken cancel)
    {
        var memberships = unit is { } id ? db.Set<Membership>().Where(one => one.UnitId == id) : db.Set<Membership>();
        var lines = await After(memberships, day, place).OrderBy(one => one.SortKey).ThenBy(one => one.MemberId).Take(PageSize + 1)
            .Select(one => new RosterLine(one.MemberId, one.UnitId, one.From, one.To, one.SortKey)).ToListAsync(cancel);
        return ([.. lines.Take(PageSize)], lines.Count > PageSize);
    }

    private async Task<(IReadOnlyList<RosterLine> Lines, bool IsMore)> OfSomeAsync(IReadOnlyList<long> units, DateOnly day, RosterPlace place, CancellationToken cancel)
    {
        // With few units each one is looked into a little further, so that together they are sure to fill the page.
        var deep = (PageSize / units.Count) + 1;
        var heads = await HeadsAsync(units, day, place, deep - 1, cancel);
        var keys = heads.Values.OfType<string>().Order(StringComparer.Ordinal).ToList();
        var end = keys.Count == 0 ? null : keys[Math.Min(PageSize / deep, keys.Count - 1)];
        // Where every unit was asked for its very next member, those whose next stands behind the end have nothing on the page.
        var near = deep > 1 ? units : [.. units.Where(unit => heads.GetValueOrDefault(unit) is { } head && string.CompareOrdinal(head, end) <= 0)];
        var lines = new List<RosterLine>();
        foreach (var ids in near.Chunk(HeadcountLedger.MostNamed))
        {
            var memberships = After(db.Set<Membership>().Where(one => ids.Contains(one.UnitId)), day, place);
            memberships = end is null ? memberships : memberships.Where(one => string.Compare(one.SortKey, end) <= 0);
            // Put in order here: asked for the order, the store would walk all members in it.
            lines.AddRange(await memberships.Select(one => new RosterLine(one.MemberId, one.UnitId, one.From, one.To, one.SortKey)).ToListAsync(cancel));
        }

        var isMore = lines.Count > PageSize || (end is not null && (await HeadsAsync(units, day, new RosterPlace(end, long.MaxValue), 0, cancel)).Values.Any(head => head is not null));
        return ([.. lines.OrderBy(line => line.SortKey, StringComparer.Ordinal).ThenBy(line => line.MemberId).Take(PageSize)], isMore);
    }

    // Sort key of the member who stands so many places behind the next one, of each unit.
    private async Task<Dictionary<long, string?>> HeadsAsync(IReadOnlyList<long> units, DateOnly day, RosterPlace place, int skip, CancellationToken cancel)
    {
        var (key, member) = (place.SortKey, place.MemberId);
        var asked = units.Count > HeadcountLedger.MostNamed ? db.Set<Unit>() : db.Set<Unit>().Where(unit => units.Contains(unit.Id));
        var found = await asked.Select(unit => new
        {
            unit.Id,
            Key = db.Set<Membership>().Where(one => one.UnitId == unit.Id && one.From <= day && (one.To == null || one.To > day)
                    && string.Compare(one.SortKey, key) >= 0 && (string.Compare(one.SortKey, key) > 0 || one.MemberId > member))
                .OrderBy(one => one.SortKey).ThenBy(one => one.MemberId).Skip(skip).Select(one => one.SortKey).FirstOrDefault(),
        }).ToListAsync(cancel);
        var own = units.ToHashSet();
        return found.Where(head => own.Contains(head.Id)).ToDictionary(head => head.Id, head => (string?)head.Key);
    }

    // The first comparison is what the index is entered by.
    private static IQueryable<Membership> After(IQueryable<Membership> memberships, DateOnly day, RosterPlace place)
    {
        var (key, member) = (place.SortKey, place.MemberId);
        return memberships.Where(one => one.From <= day && (one.To == null || one.To > day)
            && string.Compare(one.SortKey, key) >= 0 && (string.Compare(one.SortKey, key) > 0 || one.MemberId > member));
    }

    private async Task<IReadOnlyList<RosterRow>> RowsAsync(IReadOnlyList<RosterLine> lines, CancellationToken cancel)
    {
        var ids = lines.Select(line => line.MemberId).ToList();
        var members = await db.Set<Member>().AsNoTracking().Where(member => ids.Contains(member.Id))
            .Select(member => new { member.Id, member.MemberNumber, member.FullName, member.BirthYear }).ToDictionaryAsync(member => member.Id, cancel);
        return [.. lines.Select(line => new RosterRow(line.MemberId, members[line.MemberId].MemberNumber, members[line.MemberId].FullName, members[line.MemberId].BirthYear, line.UnitId, line.From, line.To))];
    }
}
