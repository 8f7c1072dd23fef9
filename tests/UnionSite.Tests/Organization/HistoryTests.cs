using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Modules.Organization;
using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Units;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Organization;

/// <summary>What was true on a day stays true of that day, whatever happens afterwards.</summary>
public sealed class HistoryTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Reparenting_FromOctober_LeavesSeptembersFigures()
    {
        var province = await Units.ProvinceAsync(site);
        var east = await Units.FoundAsync(site, "Công đoàn xã Phía Đông", UnitKind.IntermediateUnion, province);
        var west = await Units.FoundAsync(site, "Công đoàn xã Phía Tây", UnitKind.IntermediateUnion, province);
        var tea = await Units.FoundAsync(site, "CĐCS Xưởng chè Tháng Mười", UnitKind.GrassrootsUnion, east);
        var team = await Units.FoundAsync(site, "Tổ Sao chè", UnitKind.UnionGroup, tea);
        await Units.AdmitAsync(site, tea, "Lò Thị Mai");
        await Units.AdmitAsync(site, team, "Vàng A Páo");
        await Units.AdmitAsync(site, team, "Tẩn Mẩy", "2026-09-15");
        var before = await FiguresAsync(east, west, "2026-09-30");
        var all = await Units.CountAsync(site, province, "2026-09-30");
        Assert.Equal((3, 0), before);
        // Recorded in November, as it often is.
        await Units.DoAsync(site, new ReparentUnit(Units.From("2026-10-01"), tea, west));
        Assert.Equal(before, await FiguresAsync(east, west, "2026-09-30"));
        Assert.Equal((2, 0), await FiguresAsync(east, west, "2026-09-14"));
        Assert.Equal((0, 3), await FiguresAsync(east, west, "2026-10-01"));
        Assert.Equal("cong-doan-xa-phia-dong thu-nghiem", await Units.AboveAsync(site, tea, "2026-09-30"));
        Assert.Equal("cdcs-xuong-che-thang-muoi cong-doan-xa-phia-tay thu-nghiem", await Units.AboveAsync(site, team, "2026-10-01"));
        Assert.Equal(all, await Units.CountAsync(site, province, "2026-09-30"));
        Findings.None(await Units.LedgerFaultsAsync(site));
    }

    [Fact]
    public async Task Rename_Merge_Split_Dissolve_KeepThePast()
    {
        var province = await Units.ProvinceAsync(site);
        var school = await Units.FoundAsync(site, "CĐCS Trường Hoa Ban", UnitKind.GrassrootsUnion, province);
        var market = await Units.FoundAsync(site, "CĐCS Chợ Hoa Ban", UnitKind.GrassrootsUnion, province);
        var stall = await Units.FoundAsync(site, "Tổ Hàng rau", UnitKind.UnionGroup, market);
        var mai = await Units.AdmitAsync(site, market, "Lò Thị Mai");
        await Units.AdmitAsync(site, stall, "Vàng Thị Dế");
        await Units.AdmitAsync(site, school, "Tẩn A Giỏi", number: "HB-7");
        await Units.DoAsync(site, new RenameUnit(Units.From("2024-03-01"), school, "CĐCS Trường Hoa Ban Trắng"));
        await Units.DoAsync(site, new MergeUnit(Units.From("2025-07-01"), market, school));
        Assert.Equal("CĐCS Trường Hoa Ban", await NameAsync(school, "2024-02-29"));
        Assert.Equal("CĐCS Trường Hoa Ban Trắng", await NameAsync(school, "2024-03-01"));
        Assert.Equal((1, 2), (await Units.CountAsync(site, school, "2025-06-30"), await Units.CountAsync(site, market, "2025-06-30")));
        Assert.Equal((3, 0), (await Units.CountAsync(site, school, "2025-07-01"), await Units.CountAsync(site, market, "2025-07-01")));
        Assert.Equal(school, (await site.Scope<IMemberDirectory, MemberCard?>(members => members.FindAsync(mai, Units.Day("2025-07-01"))))!.UnitId);
        Assert.Equal(market, (await site.Scope<IMemberDirectory, MemberCard?>(members => members.FindAsync(mai, Units.Day("2025-06-30"))))!.UnitId);
        var split = await Units.DoAsync(site, new SplitUnit(Units.From("2026-01-01"), school, "CĐCS Chợ mới Hoa Ban", "", [stall], ["HB-7"]));
        Assert.Equal((3, 0), (await Units.CountAsync(site, school, "2025-12-31"), await Units.CountAsync(site, split, "2025-12-31")));
        Assert.Equal((1, 2), (await Units.CountAsync(site, school, "2026-01-01"), await Units.CountAsync(site, split, "2026-01-01")));
        await Units.DoAsync(site, new DissolveUnit(Units.From("2026-06-15"), split));
        Assert.Equal((2, 0), (await Units.CountAsync(site, split, "2026-06-14"), await Units.CountAsync(site, split, "2026-06-15")));
        Assert.Equal("thu-nghiem", await Units.AboveAsync(site, stall, "2026-06-15"));
        // A dissolved unit is nobody's any more, and its members were members until that day.
        Assert.Equal(["", "EffectiveOn"], (await Units.RefusedAsync(site, new RenameUnit(Units.From("2028-06-15"), split, "CĐCS Sống lại"))).Order());
        Assert.Equal(MembershipCause.Dissolved, await site.Scope<SiteDb, MembershipCause>(db => db.Set<Membership>().Where(one => one.UnitId == split && one.To == Units.Day("2026-06-15")).Select(one => one.Ended).FirstAsync()));
        Findings.None(await Units.LedgerFaultsAsync(site));
    }

    [Fact]
    public async Task Acts_ThatCannotBe_AreRefusedBesideTheField()
    {
        var province = await Units.ProvinceAsync(site);
        var union = await Units.FoundAsync(site, "CĐCS Không Thể", UnitKind.GrassrootsUnion, province);
        var group = await Units.FoundAsync(site, "Tổ Không Thể", UnitKind.UnionGroup, union);
        Assert.Equal(["Parent"], await Units.RefusedAsync(site, new ReparentUnit(Units.From("2026-01-01"), union, group)));
        Assert.Equal(["Parent"], await Units.RefusedAsync(site, new ReparentUnit(Units.From("2026-01-01"), group, union)));
        Assert.Equal(["EffectiveOn"], await Units.RefusedAsync(site, new RenameUnit(Units.From("2009-12-31"), union, "Sớm quá")));
        Assert.Equal([""], await Units.RefusedAsync(site, new DissolveUnit(Units.From("2026-01-01"), province)));
        Assert.Equal(["Slug"], await Units.RefusedAsync(site, new FoundUnit(Units.From("2026-01-01"), "CĐCS Trùng địa chỉ", "cdcs-khong-the", UnitKind.GrassrootsUnion, province)));
        Assert.Equal(["Name"], await Units.RefusedAsync(site, new FoundUnit(Units.From("2026-01-01"), "CĐCS Không Thể", "", UnitKind.GrassrootsUnion, province)));
        Assert.Equal(["DecisionNumber", "DecidedOn", "EffectiveOn"], await Units.RefusedAsync(site, new RenameUnit(new Decision("", Units.Day("2026-11-24"), Units.Day("2027-11-24")), union, "Không có quyết định")));
        await Units.AdmitAsync(site, union, "Vào Sau", "2026-05-01");
        Assert.Equal(["EffectiveOn"], await Units.RefusedAsync(site, new DissolveUnit(Units.From("2026-04-01"), union)));
        Assert.Equal(["MemberNumbers"], await Units.RefusedAsync(site, new SplitUnit(Units.From("2026-06-01"), union, "CĐCS Tách", "", [], ["KHONG-CO"])));
    }

    [Fact]
    public async Task Member_MovesCeasesAndComesBack_AndTheLedgerFollows()
    {
        var province = await Units.ProvinceAsync(site);
        var one = await Units.FoundAsync(site, "CĐCS Đi", UnitKind.GrassrootsUnion, province);
        var two = await Units.FoundAsync(site, "CĐCS Đến", UnitKind.GrassrootsUnion, province);
        var member = await Units.AdmitAsync(site, one, "Giàng A Chứ", "2018-05-01");
        Task<MemberOutcome> Do(Func<MemberBook, Task<MemberOutcome>> act) => site.Scope(act);
        Assert.True((await Do(book => book.TransferAsync(member, two, Units.From("2022-01-01"), "test", default))).IsDone);
        Assert.Equal(["Unit"], (await Do(book => book.TransferAsync(member, two, Units.From("2023-01-01"), "test", default))).Refusals.Select(refusal => refusal.Field));
        Assert.Equal(["EffectiveOn"], (await Do(book => book.CeaseAsync(member, Units.From("2022-01-01"), "test", default))).Refusals.Select(refusal => refusal.Field));
        Assert.True((await Do(book => book.CeaseAsync(member, Units.From("2024-01-01"), "test", default))).IsDone);
        Assert.True((await Do(book => book.TransferAsync(member, one, Units.From("2025-01-01"), "test", default))).IsDone);
        // On the first day of the period: the unit was written down wrongly.
        Assert.True((await Do(book => book.TransferAsync(member, two, Units.From("2025-01-01"), "test", default))).IsDone);
        Assert.Equal([one, two, two], (await site.Scope<MemberBook, IReadOnlyList<Membership>>(book => book.PeriodsAsync(member, default))).Select(period => period.UnitId));
        foreach (var (day, atOne, atTwo) in new[] { ("2018-04-30", 0, 0), ("2018-05-01", 1, 0), ("2021-12-31", 1, 0), ("2022-01-01", 0, 1), ("2024-01-01", 0, 0), ("2025-01-01", 0, 1) })
        {
            Assert.Equal((day, atOne, atTwo), (day, await Units.CountAsync(site, one, day), await Units.CountAsync(site, two, day)));
        }

        Findings.None(await Units.LedgerFaultsAsync(site));
    }

    [Fact]
    public void Order_IsVietnamese_ByGivenNameFirst()
    {
        var names = new[] { "Lò Thị Mai", "Vàng A Páo", "Nguyễn Văn Ân", "Giàng A Ăn", "Hoàng An", "Trần Thị Đào", "Lê Dung", "Tẩn Mại", "Chẻo Mai" };
        Assert.Equal(["Hoàng An", "Giàng A Ăn", "Nguyễn Văn Ân", "Lê Dung", "Trần Thị Đào", "Chẻo Mai", "Lò Thị Mai", "Tẩn Mại", "Vàng A Páo"], names.OrderBy(MemberWriting.SortKey, StringComparer.Ordinal));
    }

    private async Task<(int East, int West)> FiguresAsync(long east, long west, string day) => (await Units.CountAsync(site, east, day), await Units.CountAsync(site, west, day));

    private Task<string> NameAsync(long unit, string day) => site.Scope<IUnitDirectory, string>(async units => (await units.FindAsync(unit, Units.Day(day)))!.Name);
}
