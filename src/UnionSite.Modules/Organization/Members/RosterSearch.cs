using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.Organization.Members;

/// <summary>
/// Search in a roster. A small roster is gone through, so any part of a name is found. A large one is entered by the
/// beginning of the name, of the given name or of the card number, and no more than so many are looked at.
/// </summary>
internal sealed class RosterSearch(SiteDb db)
{
    /// <summary>Largest roster that is gone through.</summary>
    public const int Small = 3_000;

    private const int Most = 1_000;

    // Behind every letter that may follow a prefix.
    private const string Behind = "\uffff";

    /// <summary>What is found, after a place in the order.</summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="units">Units of the roster.</param>
    /// <param name="members">Members of the roster.</param>
    /// <param name="place">Where the page begins.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<RosterPage> FindAsync(RosterQuery query, IReadOnlyList<long> units, int members, RosterPlace place, CancellationToken cancel)
    {
        var folded = VietnameseText.OneLine(VietnameseText.Fold(query.Words));
        var number = MemberWriting.Number(query.Words);
        if (folded.Length == 0)
        {
            return new RosterPage([], null, members, false);
        }

        var (rows, isCut) = members <= Small
            ? (await ThroughAsync(units, query.Day, folded.Split(' '), number, cancel), false)
            : await ByPrefixAsync([.. units], query.Day, folded, number, cancel);
        var page = rows.Where(row => string.CompareOrdinal(row.SortKey, place.SortKey) is var order && (order > 0 || (order == 0 && row.Row.MemberId > place.MemberId)))
            .OrderBy(row => row.SortKey, StringComparer.Ordinal).ThenBy(row => row.Row.MemberId).Take(Roster.PageSize + 1).ToList();
        var shown = page.Take(Roster.PageSize).Select(row => row.Row).ToList();
        return new RosterPage(shown, page.Count > Roster.PageSize ? shown[^1].MemberId : null, members, isCut);
    }

    private static IQueryable<Found> Rows(IQueryable<Membership> memberships, IQueryable<Member> members, DateOnly day) =>
        from one in memberships
        where one.From <= day && (one.To == null || one.To > day)
        join member in members on one.MemberId equals member.Id
        select new Found { Row = new RosterRow(member.Id, member.MemberNumber, member.FullName, member.BirthYear, one.UnitId, one.From, one.To), SortKey = one.SortKey, FoldedName = member.FoldedName };

    private async Task<IReadOnlyList<Found>> ThroughAsync(IReadOnlyList<long> units, DateOnly day, string[] words, string number, CancellationToken cancel)
    {
        var found = new List<Found>();
        foreach (var ids in units.Chunk(HeadcountLedger.MostNamed))
        {
            var members = db.Set<Member>().AsNoTracking();
            foreach (var word in words)
            {
                members = members.Where(member => member.FoldedName.Contains(word) || member.MemberNumber.StartsWith(number));
            }

            found.AddRange(await Rows(db.Set<Membership>().Where(one => ids.Contains(one.UnitId)), members, day).ToListAsync(cancel));
        }

        return found;
    }

    private async Task<(IReadOnlyList<Found> Rows, bool IsCut)> ByPrefixAsync(HashSet<long> units, DateOnly day, string folded, string number, CancellationToken cancel)
    {
        var given = folded[(folded.LastIndexOf(' ') + 1)..];
        // The last word of several is a whole given name, of one it may be its beginning.
        var (from, to) = given.Length == folded.Length ? (given, given + Behind) : (given + " ", given + " " + Behind);
        var all = db.Set<Member>().AsNoTracking();
        IQueryable<Member>[] ways =
        [
            all.Where(member => string.Compare(member.FoldedName, folded) >= 0 && string.Compare(member.FoldedName, folded + Behind) < 0).OrderBy(member => member.FoldedName).Take(Most),
            all.Where(member => string.Compare(member.FoldedGiven, from) >= 0 && string.Compare(member.FoldedGiven, to) < 0).OrderBy(member => member.FoldedGiven).Take(Most),
            all.Where(member => string.Compare(member.MemberNumber, number) >= 0 && string.Compare(member.MemberNumber, number + Behind) < 0).OrderBy(member => member.MemberNumber).Take(Most),
        ];
        var (found, isCut) = (new Dictionary<long, Found>(), false);
        foreach (var way in ways)
        {
            isCut |= await way.CountAsync(cancel) == Most;
            foreach (var row in await Rows(db.Set<Membership>(), way, day).ToListAsync(cancel))
            {
                if (units.Contains(row.Row.UnitId) && (row.FoldedName.Contains(folded, StringComparison.Ordinal) || row.Row.MemberNumber.StartsWith(number, StringComparison.Ordinal)))
                {
                    found[row.Row.MemberId] = row;
                }
            }
        }

        return ([.. found.Values], isCut);
    }

    private sealed class Found
    {
        public required RosterRow Row { get; init; }

        public required string SortKey { get; init; }

        public required string FoldedName { get; init; }
    }
}
