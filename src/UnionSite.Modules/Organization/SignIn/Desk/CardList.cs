using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;
using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.SignIn.Desk;

/// <summary>Members of a unit today, with their cards.</summary>
internal sealed class CardList(SiteDb db, IUnitDirectory units, TimeProvider clock)
{
    /// <summary>Members on a page; also the most of one print run.</summary>
    public const int Size = CardIssue.MostInRun;

    private const int MostUnits = 50;

    /// <summary>A unit today; null for an unknown one.</summary>
    public Task<UnitCard?> UnitAsync(long unitId, CancellationToken cancel) => units.FindAsync(unitId, units.Today, cancel);

    /// <summary>Units whose name holds what was typed, however it is accented.</summary>
    public async Task<IReadOnlyList<UnitCard>> UnitsAsync(string? typed, CancellationToken cancel)
    {
        var part = VietnameseText.Fold(typed);
        var found = new List<UnitCard>();
        foreach (var root in await db.Set<Unit>().AsNoTracking().Where(unit => unit.Kind == UnitKind.Province).Select(unit => unit.Id).ToListAsync(cancel))
        {
            found.AddRange((await units.BelowAsync(root, units.Today, cancel)).Where(unit => VietnameseText.Fold(unit.Name).Contains(part, StringComparison.Ordinal)));
        }

        return [.. found.Take(MostUnits)];
    }

    /// <summary>How many members the unit itself has today.</summary>
    public Task<int> CountAsync(long unitId, CancellationToken cancel) => Today(unitId).CountAsync(cancel);

    /// <summary>A page of them, by name.</summary>
    public async Task<IReadOnlyList<CardRow>> PageAsync(long unitId, int page, CancellationToken cancel)
    {
        var shown = await (
            from membership in Today(unitId).OrderBy(one => one.SortKey).ThenBy(one => one.MemberId).Skip((page - 1) * Size).Take(Size)
            join member in db.Set<Member>() on membership.MemberId equals member.Id
            join card in db.Set<SignInCard>() on member.Id equals card.MemberId into cards
            from card in cards.DefaultIfEmpty()
            orderby membership.SortKey, membership.MemberId
            select new { member.Id, member.FullName, member.MemberNumber, Card = card }).AsNoTracking().ToListAsync(cancel);
        var ids = shown.Select(row => row.Id).ToList();
        var disowned = (await db.Set<CardReset>().Where(reset => ids.Contains(reset.MemberId) && reset.Answer == ResetAnswer.Disowned).Select(reset => reset.MemberId).ToListAsync(cancel)).ToHashSet();
        return [.. shown.Select(row => new CardRow(row.Id, row.FullName, row.MemberNumber, StateOf(row.Card, disowned.Contains(row.Id)), row.Card?.IssuedUtc))];
    }

    /// <summary>Those of these members who belong to the unit today, at most one run of them.</summary>
    public async Task<IReadOnlyList<Member>> MembersAsync(long unitId, IReadOnlyCollection<long> ids, CancellationToken cancel) => await (
        from membership in Today(unitId).Where(one => ids.Contains(one.MemberId)).OrderBy(one => one.SortKey).ThenBy(one => one.MemberId)
        join member in db.Set<Member>() on membership.MemberId equals member.Id
        orderby membership.SortKey, membership.MemberId
        select member).AsNoTracking().Take(Size).ToListAsync(cancel);

    private IQueryable<Membership> Today(long unitId)
    {
        var today = units.Today;
        return db.Set<Membership>().Where(one => one.UnitId == unitId && one.From <= today && (one.To == null || one.To > today));
    }

    private CardState StateOf(SignInCard? card, bool isDisowned) => card switch
    {
        null => CardState.None,
        { RevokedUtc: not null } => isDisowned ? CardState.Disowned : CardState.Revoked,
        { GuessedUtc: not null } => CardState.Guessed,
        { PrintedPinUntilUtc: { } until } => until < clock.GetUtcNow().UtcDateTime ? CardState.Expired : CardState.Printed,
        _ => CardState.InUse,
    };
}
