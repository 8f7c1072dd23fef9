using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Modules.Organization;
using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Posts;
using UnionSite.Modules.Organization.Units;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Organization;

/// <summary>Units and members by the site's own acts.</summary>
internal static class Units
{
    private static int _numbers;

    /// <summary>"2026-10-01" as a day.</summary>
    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A decision that holds from that day.</summary>
    public static Decision From(string day) => new("12/QĐ-LĐLĐ", Day("2020-01-01"), Day(day));

    /// <summary>The province, founded with the first unit that needs it.</summary>
    public static async Task<long> ProvinceAsync(SiteFactory site)
    {
        var known = await site.Scope<SiteDb, long>(db => db.Set<Unit>().Where(unit => unit.Kind == UnitKind.Province).Select(unit => unit.Id).FirstOrDefaultAsync());
        return known != 0 ? known : await DoAsync(site, new FoundUnit(From("2000-01-01"), "LĐLĐ tỉnh Thử Nghiệm", "thu-nghiem", UnitKind.Province, null));
    }

    /// <summary>A new unit; its slug comes from the name.</summary>
    public static Task<long> FoundAsync(SiteFactory site, string name, UnitKind kind, long parent, string from = "2010-01-01") =>
        DoAsync(site, new FoundUnit(From(from), name, "", kind, parent));

    /// <summary>Does what must succeed.</summary>
    public static async Task<long> DoAsync(SiteFactory site, UnitAct act)
    {
        var plan = await site.Scope<UnitBook, UnitPlan>(book => book.DoAsync(act, "test", CancellationToken.None));
        Assert.True(plan.IsPossible, string.Join("; ", plan.Refusals.Select(refusal => $"{refusal.Field}: {refusal.Message}")));
        return plan.UnitId;
    }

    /// <summary>Fields beside which an act is refused.</summary>
    public static async Task<IReadOnlyList<string>> RefusedAsync(SiteFactory site, UnitAct act) =>
        [.. (await site.Scope<UnitBook, UnitPlan>(book => book.DoAsync(act, "test", CancellationToken.None))).Refusals.Select(refusal => refusal.Field)];

    /// <summary>A member of the unit from that day.</summary>
    public static async Task<long> AdmitAsync(SiteFactory site, long unit, string name, string from = "2015-01-01", string? number = null)
    {
        number ??= string.Create(CultureInfo.InvariantCulture, $"T{Interlocked.Increment(ref _numbers):000000}");
        var outcome = await site.Scope<MemberBook, MemberOutcome>(book =>
            book.AdmitAsync(new MemberValues(number, name, null, null, null), unit, From(from), isAnother: true, "test", CancellationToken.None));
        Assert.True(outcome.IsDone, string.Join("; ", outcome.Refusals.Select(refusal => $"{refusal.Field}: {refusal.Message}")));
        return outcome.Member!.Id;
    }

    /// <summary>Somebody new who holds the post in the unit since the year began, signed in.</summary>
    public static async Task<HttpClient> HolderAsync(SiteFactory site, long unit, string role)
    {
        var user = await site.CreateUserAsync("Member");
        Assert.Null(await site.Scope<PostBook, Refusal?>(posts => posts.GiveAsync(unit, user.UserName!, role, Day("2026-01-01"), "12/QĐ-LĐLĐ", "test", CancellationToken.None)));
        var client = site.AnonymousClient();
        await client.SignInAsync(user.UserName!, SiteFactory.Password);
        return client;
    }

    /// <summary>Members of a unit and all below it as at a day.</summary>
    public static Task<int> CountAsync(SiteFactory site, long unit, string day) =>
        site.Scope<IMemberDirectory, int>(members => members.CountAsync(unit, Day(day)));

    /// <summary>Slugs of the units above as at a day, nearest first.</summary>
    public static Task<string> AboveAsync(SiteFactory site, long unit, string day) =>
        site.Scope<IUnitDirectory, string>(async units => string.Join(' ', (await units.AboveAsync(unit, Day(day))).Select(above => above.Slug)));

    /// <summary>The ledger's figures that do not follow from the memberships.</summary>
    public static Task<IReadOnlyList<string>> LedgerFaultsAsync(SiteFactory site) => site.Scope<SiteDb, IReadOnlyList<string>>(async db =>
    {
        var periods = await db.Set<Membership>().AsNoTracking().ToListAsync();
        var rows = await db.Set<HeadcountDay>().AsNoTracking().OrderBy(row => row.UnitId).ThenBy(row => row.Day).ToListAsync();
        var faults = new List<string>();
        foreach (var unit in rows.GroupBy(row => row.UnitId))
        {
            faults.AddRange(from row in unit
                            let counted = periods.Count(period => period.UnitId == unit.Key && period.From <= row.Day && (period.To is not { } end || row.Day < end))
                            where counted != row.Balance
                            select $"unit {unit.Key} on {row.Day:yyyy-MM-dd}: {row.Balance} in the ledger, {counted} memberships");
        }

        faults.AddRange(from period in periods
                        where !rows.Exists(row => row.UnitId == period.UnitId && row.Day == period.From)
                        select $"membership {period.Id} begins without a row of the ledger");
        faults.AddRange(from period in periods
                        from other in periods
                        where other.MemberId == period.MemberId && other.Id > period.Id && other.From < (period.To ?? DateOnly.MaxValue) && period.From < (other.To ?? DateOnly.MaxValue)
                        select $"member {period.MemberId} is in two units at once");
        return faults;
    });
}
