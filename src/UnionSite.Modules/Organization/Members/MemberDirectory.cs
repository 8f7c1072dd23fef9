using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Members;

internal sealed class MemberDirectory(SiteDb db, UnitTrees trees, HeadcountLedger ledger, DeclaredHeadcounts declared) : IMemberDirectory
{
    public Task<MemberCard?> FindAsync(long memberId, DateOnly day, CancellationToken cancel) =>
        CardAsync(db.Set<Member>().Where(member => member.Id == memberId), day, cancel);

    public Task<MemberCard?> FindAsync(string memberNumber, DateOnly day, CancellationToken cancel)
    {
        var number = MemberWriting.Number(memberNumber);
        return CardAsync(db.Set<Member>().Where(member => member.MemberNumber == number), day, cancel);
    }

    public async Task<int> CountAsync(long unitId, DateOnly day, CancellationToken cancel)
    {
        var tree = await trees.OfAsync(db, cancel);
        return tree.Find(unitId) is { } node ? await ledger.CountAsync([.. tree.BelowAt(node, day).Select(below => below.Id)], day, cancel) : 0;
    }

    public async Task<IReadOnlyDictionary<long, int>> CountEachAsync(IReadOnlyCollection<long> unitIds, DateOnly day, CancellationToken cancel) =>
        await ledger.CountEachAsync(unitIds, day, cancel);

    public async Task<(int Workers, int Declaring)> CountWorkersAsync(long unitId, DateOnly day, CancellationToken cancel)
    {
        var tree = await trees.OfAsync(db, cancel);
        return tree.Find(unitId) is { } node ? await declared.CountAsync([.. tree.BelowAt(node, day).Select(below => below.Id)], day, cancel) : (0, 0);
    }

    private Task<MemberCard?> CardAsync(IQueryable<Member> members, DateOnly day, CancellationToken cancel) => members.AsNoTracking()
        .Select(member => new MemberCard(member.Id, member.MemberNumber, member.FullName, db.Set<Membership>()
            .Where(one => one.MemberId == member.Id && one.From <= day && (one.To == null || one.To > day)).Select(one => (long?)one.UnitId).FirstOrDefault()))
        .FirstOrDefaultAsync(cancel);
}
