using System.Net;
using UnionSite.Cms.Items;
using UnionSite.Modules.Organization;
using UnionSite.Modules.Organization.Units;
using UnionSite.Tests.Emulation;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Organization;

/// <summary>Who reads what is for a unit: the unit and all below it as they stand today, wherever they stood when it was written.</summary>
public sealed class AudienceTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Reparenting_TakesReadersAlong_AtOnce()
    {
        var province = await Units.ProvinceAsync(site);
        var valley = await Units.FoundAsync(site, "Công đoàn xã Thung Lũng", UnitKind.IntermediateUnion, province);
        var ridge = await Units.FoundAsync(site, "Công đoàn xã Sống Núi", UnitKind.IntermediateUnion, province);
        var tea = await Units.FoundAsync(site, "CĐCS Chè Thung Lũng", UnitKind.GrassrootsUnion, valley);
        using var reader = await Exemplars.SignInForUnitAsync(site, "cdcs-che-thung-lung", "Member");
        using var anonymous = site.AnonymousClient();
        var all = await ForAsync("Cho cả tỉnh", "thu-nghiem");
        var below = await ForAsync("Cho thung lũng", "cong-doan-xa-thung-lung");
        var beside = await ForAsync("Cho sống núi", "cong-doan-xa-song-nui");
        // A path of earlier days names the unit at its end.
        var own = await ForAsync("Cho xưởng chè", "thu-nghiem/da-giai-the/cdcs-che-thung-lung");
        Assert.Equal("1101", await ReadsAsync(reader, all, below, beside, own));
        Assert.Equal("0000", await ReadsAsync(anonymous, all, below, beside, own));
        await Units.DoAsync(site, new ReparentUnit(Units.From("2026-11-23"), tea, ridge));
        Assert.Equal("1011", await ReadsAsync(reader, all, below, beside, own));
    }

    [Fact]
    public async Task Reparenting_FromTomorrow_HoldsFromTomorrow()
    {
        var province = await Units.ProvinceAsync(site);
        var old = await Units.FoundAsync(site, "Công đoàn xã Hôm Nay", UnitKind.IntermediateUnion, province);
        var next = await Units.FoundAsync(site, "Công đoàn xã Ngày Mai", UnitKind.IntermediateUnion, province);
        var moved = await Units.FoundAsync(site, "CĐCS Sắp chuyển", UnitKind.GrassrootsUnion, old);
        await Units.DoAsync(site, new ReparentUnit(Units.From("2026-11-24"), moved, next));
        using var reader = await Exemplars.SignInForUnitAsync(site, "cdcs-sap-chuyen", "Member");
        var today = await ForAsync("Cho hôm nay", "cong-doan-xa-hom-nay");
        var tomorrow = await ForAsync("Cho ngày mai", "cong-doan-xa-ngay-mai");
        Assert.Equal("10", await ReadsAsync(reader, today, tomorrow));
        site.Clock.Advance(TimeSpan.FromHours(16));
        // A night later the sign-in has run out.
        using var again = await Exemplars.SignInForUnitAsync(site, "cdcs-sap-chuyen", "Member");
        Assert.Equal("01", await ReadsAsync(again, today, tomorrow));
    }

    [Fact]
    public async Task Merging_GivesThePapersOfTheOldUnit_ToThePeopleOfTheNewOne()
    {
        var province = await Units.ProvinceAsync(site);
        var old = await Units.FoundAsync(site, "CĐCS Nhập Rồi", UnitKind.GrassrootsUnion, province);
        var next = await Units.FoundAsync(site, "CĐCS Lớn Hơn", UnitKind.GrassrootsUnion, province);
        using var before = await Exemplars.SignInForUnitAsync(site, "cdcs-nhap-roi", "Member");
        using var there = await Exemplars.SignInForUnitAsync(site, "cdcs-lon-hon", "Member");
        var forOld = await ForAsync("Cho đơn vị nhập rồi", "cdcs-nhap-roi");
        var forNext = await ForAsync("Cho đơn vị lớn hơn", "cdcs-lon-hon");
        Assert.Equal(("10", "01"), (await ReadsAsync(before, forOld, forNext), await ReadsAsync(there, forOld, forNext)));
        await Units.DoAsync(site, new MergeUnit(Units.From("2026-11-23"), old, next));
        Assert.Equal(("11", "11"), (await ReadsAsync(before, forOld, forNext), await ReadsAsync(there, forOld, forNext)));
    }

    [Fact]
    public async Task Unit_ThatNoTreeKnows_IsReadByItsPath()
    {
        using var reader = await Exemplars.SignInForUnitAsync(site, "Huyen-Cu/cdcs-la", "Member");
        var own = await ForAsync("Cho đơn vị lạ", "cdcs-la");
        var above = await ForAsync("Cho huyện cũ", "huyen-cu");
        var other = await ForAsync("Cho đơn vị khác", "huyen-cu/cdcs-khac");
        Assert.Equal("110", await ReadsAsync(reader, own, above, other));
    }

    private async Task<string> ForAsync(string title, string unit)
    {
        var item = await site.PublishAsync("NewsArticle", title, article =>
        {
            article.Part(Audience.PartName)["Audience"] = "Unit";
            article.Part(Audience.PartName)["Unit"] = unit;
        });
        return "/" + item.Part("AutoroutePart")["Path"]!.GetValue<string>();
    }

    private static async Task<string> ReadsAsync(HttpClient client, params string[] paths)
    {
        var reads = "";
        foreach (var path in paths)
        {
            reads += await client.StatusAsync(path) == HttpStatusCode.OK ? "1" : "0";
        }

        return reads;
    }
}
