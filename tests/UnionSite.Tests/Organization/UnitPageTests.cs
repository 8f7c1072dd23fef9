using System.Net;
using AngleSharp.Dom;
using UnionSite.Cms.Items;
using UnionSite.Modules.Organization;
using UnionSite.Modules.Organization.Units;
using UnionSite.Tests.Emulation;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Organization;

/// <summary>A unit as the public sees it: contact and news, never its people.</summary>
public sealed class UnitPageTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Page_ShowsContactAndPlace_AndNeverWhoOrHowMany()
    {
        var province = await Units.ProvinceAsync(site);
        var union = await Units.FoundAsync(site, "CĐCS Công Khai", UnitKind.GrassrootsUnion, province);
        await Units.FoundAsync(site, "Tổ Công Khai", UnitKind.UnionGroup, union);
        await Units.AdmitAsync(site, union, "Lù Thị Giấu", number: "GIAU-9731");
        await site.Scope<UnitBook>(book => book.ChangeContactAsync(union, 0, ("Bản Nghiệm, xã Thử", "0213 3876 543", "cdcs@example.vn"), "test", default));
        await site.Scope<UnitBook>(book => book.DeclareAsync(union, Units.Day("2026-09-30"), 7_919, "Báo cáo", "test", default));
        using var anonymous = site.AnonymousClient();
        var page = await anonymous.GetPageAsync("/don-vi/cdcs-cong-khai");
        Assert.Equal("CĐCS Công Khai", page.QuerySelector("h1")!.Words());
        Assert.Equal("tel:02133876543", page.QuerySelector("main a[href^=tel]")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("a[href='/don-vi/thu-nghiem']"));
        Assert.NotNull(page.QuerySelector("main a[href='/don-vi/to-cong-khai']"));
        foreach (var secret in new[] { "Giấu", "9731", "7.919", "7919", "7,919" })
        {
            Assert.DoesNotContain(secret, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        Assert.NotNull((await anonymous.GetPageAsync("/don-vi")).QuerySelector("main a[href='/don-vi/cdcs-cong-khai']"));
        Assert.Equal("/don-vi/cdcs-cong-khai", (await anonymous.GetPageAsync("/don-vi?q=cong+khai")).QuerySelector("main ul a")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.NotFound, await anonymous.StatusAsync("/don-vi/khong-co-don-vi-nay"));
        Assert.Equal(HttpStatusCode.MovedPermanently, await anonymous.StatusAsync("/don-vi/CDCS-Cong-Khai"));
    }

    [Fact]
    public async Task News_AreWhatTheUnitWrote_AndForItsReadersWhatIsForIt()
    {
        await Units.FoundAsync(site, "CĐCS Có Tin", UnitKind.GrassrootsUnion, await Units.ProvinceAsync(site));
        var writer = await site.CreateUserAsync("Author");
        await site.Scope<Microsoft.AspNetCore.Identity.UserManager<Cms.Accounts.SiteUser>>(async users =>
        {
            var stored = (await users.FindByIdAsync(writer.Id))!;
            stored.UnitPath = "cdcs-co-tin";
            await users.UpdateAsync(stored);
        });
        await site.PublishAsync("NewsArticle", "Đơn vị tự viết", item => item.Owner = writer.Id);
        await site.PublishAsync("NewsArticle", "Chỉ cho đơn vị", item =>
        {
            item.Part(Audience.PartName)["Audience"] = "Unit";
            item.Part(Audience.PartName)["Unit"] = "cdcs-co-tin";
        });
        await site.PublishAsync("NewsArticle", "Của người khác");
        using var anonymous = site.AnonymousClient();
        using var member = await Exemplars.SignInForUnitAsync(site, "cdcs-co-tin", "Member");
        Assert.Equal(["Đơn vị tự viết"], await NewsAsync(anonymous));
        Assert.Equal(["Chỉ cho đơn vị", "Đơn vị tự viết"], (await NewsAsync(member)).Order(StringComparer.Ordinal));
        using var kept = await member.GetAsync(new Uri("/don-vi/cdcs-co-tin", UriKind.Relative));
        Assert.Contains("no-store", kept.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unit_ThatWasMerged_SaysWhereItWent()
    {
        var province = await Units.ProvinceAsync(site);
        var old = await Units.FoundAsync(site, "CĐCS Đã Nhập", UnitKind.GrassrootsUnion, province);
        var next = await Units.FoundAsync(site, "CĐCS Nhận Vào", UnitKind.GrassrootsUnion, province);
        await Units.DoAsync(site, new MergeUnit(Units.From("2026-07-01"), old, next));
        using var anonymous = site.AnonymousClient();
        var page = await anonymous.GetPageAsync("/don-vi/cdcs-da-nhap");
        Assert.Contains("Đơn vị đã kết thúc hoạt động từ ngày 1/7/2026. Nay thuộc CĐCS Nhận Vào.", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    private static async Task<List<string>> NewsAsync(HttpClient client) =>
        [.. (await client.GetPageAsync("/don-vi/cdcs-co-tin")).QuerySelectorAll("section ol.list h3").Select(heading => heading.Words())];
}
