using System.Net;
using System.Text.Json.Nodes;
using UnionSite.Cms.Items;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Display;

public sealed class PublicPageTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/tin-tuc")]
    [InlineData("/tin-tuc?trang=9999")]
    [InlineData("/tin-tuc?trang=x&nam=abc")]
    [InlineData("/van-ban")]
    [InlineData("/van-ban?q=36+kh+ldld&linh-vuc=khong-co")]
    [InlineData("/van-ban/36-kh-ldld")]
    [InlineData("/van-ban/36-kh-ldld?in=1")]
    [InlineData("/dien-hinh")]
    [InlineData("/phuc-loi")]
    [InlineData("/hoi-dap")]
    [InlineData("/su-kien")]
    [InlineData("/linh-vuc")]
    [InlineData("/linh-vuc/tien-luong")]
    [InlineData("/en/structure")]
    [InlineData("/tim-kiem")]
    public async Task Page_OfEveryKind_Answers(string url)
    {
        using var client = site.AnonymousClient();
        using var response = await client.GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Contains("<main id=\"noi-dung\"", html, StringComparison.Ordinal);
        Assert.Single(html.Split("<h1").Skip(1));
        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/VAN-BAN", "/van-ban")]
    [InlineData("/van-ban/", "/van-ban")]
    [InlineData("/trang-chu", "/")]
    public async Task Page_AnotherSpelling_RedirectsForGood(string asked, string answered)
    {
        using var client = site.AnonymousClient();
        using var response = await client.GetAsync(asked);
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(answered, response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Page_OldPath_RedirectsToTheNewOne()
    {
        var item = await site.PublishAsync("NewsArticle", "Bài đổi địa chỉ", one => one.Part("AutoroutePart")["Path"] = "tin-tuc/dia-chi-cu");
        item.Part("AutoroutePart")["Path"] = "tin-tuc/dia-chi-moi";
        var saved = await site.Scope<ContentEditor, EditResult>(editor => editor.PublishAsync(item, item.EditToken, "test"));
        Assert.True(saved.IsDone);
        using var client = site.AnonymousClient();
        using var response = await client.GetAsync("/tin-tuc/dia-chi-cu");
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/tin-tuc/dia-chi-moi", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Page_ForMembers_AsksStrangersToSignIn()
    {
        await site.PublishAsync("NewsArticle", "Chỉ cho đoàn viên", item =>
        {
            item.Part("AutoroutePart")["Path"] = "tin-tuc/chi-cho-doan-vien";
            item.Part("AudiencePart")["Audience"] = "Members";
        });
        using var client = site.AnonymousClient();
        using var response = await client.GetAsync("/tin-tuc/chi-cho-doan-vien");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/Login?returnUrl=%2Ftin-tuc%2Fchi-cho-doan-vien", response.Headers.Location?.ToString());
        foreach (var url in new[] { "/tin-tuc", "/tin-tuc/rss", "/rss", "/sitemap.xml", "/" })
        {
            Assert.DoesNotContain("chi-cho-doan-vien", await client.GetStringAsync(url), StringComparison.Ordinal);
        }

        using var member = await site.SignInAsync("Member");
        using var shown = await member.GetAsync("/tin-tuc/chi-cho-doan-vien");
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Equal("no-store", shown.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Resolution_IsReplaced_AtMidnightInHanoi()
    {
        var old = await PublishResolutionAsync("90", "2026-01-05", null);
        var other = await PublishResolutionAsync("91", "2026-11-20", document =>
        {
            document["EffectiveOn"] = new JsonObject { ["Value"] = "2026-11-25T00:00:00Z" };
            document["Replaces"] = new JsonObject { ["ContentItemIds"] = new JsonArray(old.ContentItemId) };
        });
        using var client = site.AnonymousClient();
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 24, 16, 59, 59, TimeSpan.Zero));
        var before = await client.GetStringAsync("/van-ban/vb-90");
        Assert.Contains("Còn hiệu lực", before, StringComparison.Ordinal);
        Assert.Contains("Từ <time datetime=\"2026-11-25\">", before, StringComparison.Ordinal);
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 24, 17, 0, 0, TimeSpan.Zero));
        var after = await client.GetStringAsync("/van-ban/vb-90");
        Assert.Contains("Văn bản này đã hết hiệu lực từ 25/11/2026", after, StringComparison.Ordinal);
        Assert.Contains("href=\"/van-ban/vb-91\">91/KH-LĐLĐ</a>", after, StringComparison.Ordinal);
        await site.Scope<ContentEditor, EditResult>(editor => editor.UnpublishAsync(other.ContentItemId, "test"));
        Assert.Contains("Còn hiệu lực", await client.GetStringAsync("/van-ban/vb-90"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exemplar_PersonWithoutConsent_IsRefused()
    {
        var draft = await site.SaveDraftAsync("Exemplar", "Một người chưa đồng ý", item => item.Part("Exemplar")["Kind"] = new JsonObject { ["Text"] = "person" });
        var result = await site.Scope<ContentEditor, EditResult>(editor => editor.PublishLatestAsync(draft.ContentItemId, "test"));
        Assert.Equal(EditStatus.Cancelled, result.Status);
        Assert.Contains("chưa đồng ý công khai", result.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotFound_Helps_AndShowsNothingOfTheInside()
    {
        using var client = site.AnonymousClient();
        using var response = await client.GetAsync("/khong-co-trang-nay");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Contains("value=\"khong co trang nay\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/van-ban\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StockAddresses_Lead_ToPageAndFeed()
    {
        using var client = site.AnonymousClient();
        using var item = await client.GetAsync("/Contents/ContentItems/4419ssygtsr3f5pd7rpvzd04bb");
        Assert.Equal("/van-ban/36-kh-ldld", item.Headers.Location?.ToString());
        Assert.Contains("<rss", await client.GetStringAsync("/Contents/Lists/4kvrf35wh7cf5329j24qz78w3p/rss"), StringComparison.Ordinal);
        Assert.Contains("<rss", await client.GetStringAsync("/van-ban/rss"), StringComparison.Ordinal);
        Assert.Contains("Sitemap: ", await client.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
        Assert.Contains("/van-ban/36-kh-ldld</loc>", await client.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Translations_Name_EachOther()
    {
        using var client = site.AnonymousClient();
        var html = await client.GetStringAsync("/en/structure");
        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"vi\"", html, StringComparison.Ordinal);
        Assert.Contains("Skip to content", html, StringComparison.Ordinal);
    }

    private Task<ContentItem> PublishResolutionAsync(string number, string issued, Action<JsonObject>? edit) =>
        site.PublishAsync("Resolution", $"Kế hoạch thử {number}", item =>
        {
            item.Part("AutoroutePart")["Path"] = "van-ban/vb-" + number;
            var document = item.Part("Resolution");
            document["DocNumber"] = new JsonObject { ["Text"] = number };
            document["DocSymbol"] = new JsonObject { ["Text"] = "KH-LĐLĐ" };
            document["IssuedOn"] = new JsonObject { ["Value"] = issued + "T00:00:00Z" };
            document["Status"] = new JsonObject { ["Text"] = "auto" };
            document["DocType"] = new JsonObject
            {
                ["TaxonomyContentItemId"] = "4hepd3fdev0e166ztf8zd0hjxp",
                ["TermContentItemIds"] = new JsonArray("4bk5xtv9xfba1znyf18scb57n1"),
            };
            edit?.Invoke(document);
        });
}
