using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Modules.Organization;
using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Units;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Organization;

/// <summary>The organisation that larger tests look at holds together, and the site's acts go on from it.</summary>
public sealed class SampleOrganizationTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Sample_HoldsTogether_AndActsGoOnFromIt()
    {
        var organization = new SampleOrganization(site, 120);
        await organization.WriteUnitsAsync();
        await organization.WriteMembersAsync(0, 600);
        Findings.None(await Units.LedgerFaultsAsync(site));
        foreach (var day in new[] { "2014-12-31", "2019-06-30", "2025-06-30", "2025-07-01", "2026-11-23" })
        {
            // Counted by the ledger, by the memberships and by the parts of the tree.
            var date = Units.Day(day);
            var counted = await site.Scope<SiteDb, int>(db => db.Set<Membership>().CountAsync(one => one.From <= date && (one.To == null || one.To > date)));
            Assert.Equal((day, counted), (day, await Units.CountAsync(site, SampleOrganization.Province, day)));
        }

        var moved = await site.Scope<SiteDb, long>(db => db.Set<UnitParent>().Where(row => row.From == Units.Day("2025-07-01")).Select(row => row.UnitId).FirstAsync());
        Assert.NotEqual(await Units.AboveAsync(site, moved, "2025-06-30"), await Units.AboveAsync(site, moved, "2025-07-01"));
        var before = await Units.CountAsync(site, SampleOrganization.Commune, "2026-09-30");
        await Units.DoAsync(site, new MergeUnit(Units.From("2026-10-01"), SampleOrganization.Steady, moved));
        Assert.Equal(before, await Units.CountAsync(site, SampleOrganization.Commune, "2026-09-30"));
        Assert.Equal(0, await Units.CountAsync(site, SampleOrganization.Steady, "2026-10-01"));
        Findings.None(await Units.LedgerFaultsAsync(site));
    }

    [Fact]
    public async Task LargeRoster_IsSearchedByBeginnings()
    {
        // Its own site: the first test's organisation has the same keys.
        await using var other = new SiteFactory();
        await ((IAsyncLifetime)other).InitializeAsync();
        var organization = new SampleOrganization(other, 60);
        await organization.WriteUnitsAsync();
        await organization.WriteMembersAsync(0, RosterSearch.Small + 1_500);
        var one = await other.Scope<SiteDb, Member>(db => db.Set<Member>().AsNoTracking().FirstAsync(member => member.Id == 4_000));
        Assert.True(await Units.CountAsync(other, SampleOrganization.Province, "2026-11-23") > RosterSearch.Small);
        foreach (var words in new[] { one.FullName, one.FoldedName, one.MemberNumber, one.FoldedName.Split(' ')[^2] + " " + one.FoldedName.Split(' ')[^1] })
        {
            Assert.Contains(await FindAsync(other, words), row => row.MemberId == one.Id || row.FullName.EndsWith(one.FullName.Split(' ')[^1], StringComparison.Ordinal));
        }

        Assert.Contains(await FindAsync(other, one.MemberNumber), row => row.MemberId == one.Id);
        Assert.Empty(await FindAsync(other, "khongcoai nhuthe"));
    }

    private static Task<IReadOnlyList<RosterRow>> FindAsync(SiteFactory at, string words) => at.Scope<Roster, IReadOnlyList<RosterRow>>(async roster =>
    {
        var tree = await at.Scope<SiteDb, UnitTree>(db => new UnitTrees().OfAsync(db, default));
        return (await roster.PageAsync(new RosterQuery(tree.Find(SampleOrganization.Province)!, true, Units.Day("2026-11-23"), words), default)).Rows;
    });
}
