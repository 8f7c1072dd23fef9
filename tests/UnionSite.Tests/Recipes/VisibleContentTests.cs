using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using UnionSite.Cms.Media;
using UnionSite.Cms.Recipes;
using UnionSite.Cms.Settings;
using UnionSite.Tests.Media;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Recipes;

/// <summary>What recipes bring for readers: settings, pictures, inner recipes, widgets and sitemaps, each seen on a page.</summary>
public sealed class VisibleContentTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Settings_NameAndPageSize_ShowOnTheList()
    {
        foreach (var title in new[] { "Tin thứ nhất", "Tin thứ hai", "Tin thứ ba" })
        {
            await site.PublishAsync("NewsArticle", title);
        }

        await site.RunStepsAsync("""{ "name": "settings", "SiteName": "Tên trang từ công thức", "PageSize": 2 }""");
        using var client = site.AnonymousClient();
        var page = await client.GetPageAsync("/tin-tuc");
        Assert.EndsWith("| Tên trang từ công thức", page.Title, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("main ol.list > li").Length);
        Assert.NotNull(page.QuerySelector("main a[href='/tin-tuc?trang=2']"));
    }

    [Fact]
    public async Task Settings_HomeRoute_DecidesTheHomePage()
    {
        var page = await site.PublishAsync("Page", "Trang làm trang chủ");
        var before = await site.Scope<SettingsStore, JsonObject>(store => store.ReadAsync());
        await site.RunStepsAsync($$"""
            { "name": "settings", "HomeRoute": { "Area": "OrchardCore.Contents", "Controller": "Item", "Action": "Display", "ContentItemId": "{{page.ContentItemId}}" } }
            """);
        using var client = site.AnonymousClient();
        Assert.Equal("Trang làm trang chủ", (await client.GetPageAsync("/")).QuerySelector("main h1")!.Words());
        Assert.Equal(HttpStatusCode.MovedPermanently, await client.StatusAsync("/" + PathOf(page)));
        await site.RunStepsAsync($$"""{ "name": "settings", "HomeRoute": {{before["HomeRoute"]!.ToJsonString()}} }""");
        Assert.NotEqual("Trang làm trang chủ", (await client.GetPageAsync("/")).QuerySelector("main h1")!.Words());
    }

    [Fact]
    public async Task Media_ShowsOnThePage_AndIsServed_ByProfileToo()
    {
        var report = await site.RunStepsAsync($$"""
            { "name": "media", "Files": [ { "TargetPath": "cong-thuc/doi-che.png", "Base64": "{{Convert.ToBase64String(Pictures.Png(900, 600))}}" } ] },
            { "name": "MediaProfiles", "MediaProfiles": { "vuong": { "Hint": "", "Width": 333, "Height": 222, "Mode": 2, "Format": 6, "Quality": 70, "BackgroundColor": "" } } },
            { "name": "content", "data": [ { "ContentItemId": "[js: uuid()]", "ContentType": "Page", "DisplayText": "Đồi chè", "Latest": true, "Published": true,
              "TitlePart": { "Title": "Đồi chè" }, "AutoroutePart": { "Path": "doi-che" },
              "HtmlBodyPart": { "Html": "<p><img src=\"/media/cong-thuc/doi-che.png\" alt=\"Đồi chè\"></p><p><img src=\"/media/cong-thuc/doi-che.png?profile=vuong\" alt=\"Đồi chè nhỏ\"></p>" } } ] }
            """);
        Assert.All(report.Steps, step => Assert.Equal(StepOutcome.Done, step.Outcome));
        using var client = site.AnonymousClient();
        var sources = (await client.GetPageAsync("/doi-che")).QuerySelectorAll("main img").Select(image => image.GetAttribute("src")!).ToList();
        Assert.Equal(2, sources.Count);
        Assert.Equal(("image/png", 900, 600), await PictureAsync(client, sources[0]));
        Assert.Contains("profile=vuong", sources[1], StringComparison.Ordinal);
        Assert.Equal(("image/webp", 333, 222), await PictureAsync(client, sources[1]));
    }

    [Fact]
    public async Task MediaProfiles_DecideAlone_AndAnUnknownOneDoesNothing()
    {
        await site.RunStepsAsync($$"""
            { "name": "media", "Files": [ { "TargetPath": "cong-thuc/suoi.png", "Base64": "{{Convert.ToBase64String(Pictures.Png(700, 350))}}" } ] },
            { "name": "MediaProfiles", "MediaProfiles": { "hep": { "Width": 220, "Mode": "Max", "Format": "Jpg" } } }
            """);
        using var client = site.AnonymousClient();
        Assert.Equal(("image/jpeg", 220, 110), await PictureAsync(client, "/media/cong-thuc/suoi.png?profile=hep&width=600&format=webp"));
        Assert.Equal(("image/png", 700, 350), await PictureAsync(client, "/media/cong-thuc/suoi.png?profile=khong-co&width=480"));
        var mark = await site.Scope<MediaLibrary, string>(async library => (await library.FindAsync("cong-thuc/suoi.png"))!.Hash[..8]);
        using var marked = await client.GetAsync(new Uri($"/media/cong-thuc/suoi.png?profile=hep&v={mark}", UriKind.Relative));
        Assert.DoesNotContain("immutable", marked.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        await site.RunStepsAsync("""{ "name": "MediaProfiles", "MediaProfiles": { "hep": { "Width": 90 } } }""");
        Assert.Equal(("image/png", 90, 45), await PictureAsync(client, "/media/cong-thuc/suoi.png?profile=hep"));
    }

    [Fact]
    public async Task Recipes_TheInnerOnesContent_Shows()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "outer.recipe.json"), """
            { "name": "Outer", "steps": [ { "name": "recipes", "Values": [ { "executionid": "x", "name": "Inner" } ] } ] }
            """);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "inner.recipe.json"), """
            { "name": "Inner", "steps": [ { "name": "content", "data": [ { "ContentItemId": "[js: uuid()]", "ContentType": "Page", "DisplayText": "Trang bên trong", "Latest": true, "Published": true,
              "TitlePart": { "Title": "Trang bên trong" }, "AutoroutePart": { "Path": "trang-ben-trong" }, "HtmlBodyPart": { "Html": "<p>Chữ của công thức bên trong</p>" } } ] } ] }
            """);
        await site.RunRecipeAsync(new RecipeFolder(folder.Path).Read("outer.recipe.json"));
        using var client = site.AnonymousClient();
        Assert.Contains("Chữ của công thức bên trong", (await client.GetPageAsync("/trang-ben-trong")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Layers_WidgetsStand_InTheirZone_WhereTheRuleHolds()
    {
        var report = await site.RunStepsAsync("""
            { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Notice", "DisplayName": "Bảng báo", "Settings": { "ContentTypeSettings": { "Stereotype": "Widget" } },
              "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart" }, { "PartName": "HtmlBodyPart", "Name": "HtmlBodyPart" } ] } ], "ContentParts": [] },
            { "name": "layers", "Layers": [
              { "Name": "OnNews", "Description": "", "LayerRule": { "ConditionId": "a", "Conditions": [ { "$type": "OrchardCore.Rules.Models.UrlCondition, OrchardCore.Rules", "Name": "UrlCondition", "ConditionId": "b",
                "Value": "~/tin-tuc", "Operation": { "$type": "OrchardCore.Rules.StringStartsWithOperator, OrchardCore.Rules", "CaseSensitive": false } } ] } },
              { "Name": "ForMembers", "Description": "", "LayerRule": { "ConditionId": "e", "Conditions": [ { "Name": "RoleCondition", "ConditionId": "f", "Value": "Member" } ] } },
              { "Name": "Scripted", "Description": "", "LayerRule": { "ConditionId": "c", "Conditions": [ { "Name": "JavascriptCondition", "ConditionId": "d", "Script": "return true;" } ] } } ] },
            { "name": "content", "data": [
              { "ContentItemId": "[js: uuid()]", "ContentType": "Notice", "DisplayText": "Sau bài", "Latest": true, "Published": true, "TitlePart": { "Title": "Tiêu đề bảng báo" },
                "HtmlBodyPart": { "Html": "<p>Bảng báo sau bài</p>" }, "LayerMetadata": { "Layer": "OnNews", "Zone": "Content", "RenderTitle": true, "Position": 2 } },
              { "ContentItemId": "[js: uuid()]", "ContentType": "Notice", "DisplayText": "Cuối trang", "Latest": true, "Published": true, "TitlePart": { "Title": "Tiêu đề giấu" },
                "HtmlBodyPart": { "Html": "<p>Bảng báo cuối trang</p>" }, "LayerMetadata": { "Layer": "OnNews", "Zone": "Footer", "RenderTitle": false, "Position": 1 } },
              { "ContentItemId": "[js: uuid()]", "ContentType": "Notice", "DisplayText": "Riêng", "Latest": true, "Published": true, "TitlePart": { "Title": "Riêng" },
                "HtmlBodyPart": { "Html": "<p>Bảng báo đoàn viên</p>" }, "LayerMetadata": { "Layer": "ForMembers", "Zone": "Header", "RenderTitle": false, "Position": 1 } },
              { "ContentItemId": "[js: uuid()]", "ContentType": "Notice", "DisplayText": "Không hiện", "Latest": true, "Published": true, "TitlePart": { "Title": "Không hiện" },
                "HtmlBodyPart": { "Html": "<p>Bảng báo theo mã lệnh</p>" }, "LayerMetadata": { "Layer": "Scripted", "Zone": "Content", "RenderTitle": true, "Position": 1 } } ] }
            """);
        Assert.Contains("JavascriptCondition", Assert.Single(report.Steps[1].Messages), StringComparison.Ordinal);
        using var client = site.AnonymousClient();
        var news = await client.GetPageAsync("/tin-tuc");
        Assert.Contains("Tiêu đề bảng báo Bảng báo sau bài", news.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Bảng báo cuối trang", news.QuerySelector("footer.base")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Tiêu đề giấu", news.Body!.Words(), StringComparison.Ordinal);
        foreach (var path in new[] { "/", "/van-ban", "/tin-tuc" })
        {
            var words = (await client.GetPageAsync(path)).Body!.Words();
            Assert.Equal(path == "/tin-tuc", words.Contains("Bảng báo sau bài", StringComparison.Ordinal));
            Assert.DoesNotContain("Bảng báo theo mã lệnh", words, StringComparison.Ordinal);
            Assert.DoesNotContain("Bảng báo đoàn viên", words, StringComparison.Ordinal);
        }

        using var member = await site.SignInAsync("Member");
        Assert.Contains("Bảng báo đoàn viên", (await member.GetPageAsync("/van-ban")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sitemaps_AnswerAtTheirPaths_WithTheirTypes()
    {
        var news = await site.PublishAsync("NewsArticle", "Tin trong sơ đồ");
        var page = await site.PublishAsync("Page", "Trang trong sơ đồ");
        await site.RunStepsAsync("""
            { "name": "Sitemaps", "data": [
              { "$type": "OrchardCore.Sitemaps.Models.Sitemap, OrchardCore.Sitemaps.Abstractions", "SitemapId": "tin", "Name": "Tin", "Enabled": true, "Path": "so-do/tin.xml", "SitemapSources": [
                { "$type": "OrchardCore.Sitemaps.Models.ContentTypesSitemapSource, OrchardCore.Sitemaps.Abstractions", "Id": "1", "IndexAll": false, "LimitItems": false,
                  "ContentTypes": [ { "ContentTypeName": "NewsArticle", "ChangeFrequency": 2, "Priority": 5 } ] },
                { "$type": "OrchardCore.Sitemaps.Models.CustomPathSitemapSource, OrchardCore.Sitemaps", "Id": "2", "Path": "dia-chi-rieng" } ] },
              { "$type": "OrchardCore.Sitemaps.Models.Sitemap, OrchardCore.Sitemaps.Abstractions", "SitemapId": "mot", "Name": "Một", "Enabled": true, "Path": "mot.xml", "SitemapSources": [
                { "Id": "3", "IndexAll": false, "LimitItems": true, "LimitedContentType": { "ContentTypeName": "NewsArticle", "Skip": 0, "Take": 1 } } ] },
              { "$type": "OrchardCore.Sitemaps.Models.Sitemap, OrchardCore.Sitemaps.Abstractions", "SitemapId": "tat", "Name": "Tắt", "Enabled": false, "Path": "tat.xml", "SitemapSources": [ { "Id": "4", "IndexAll": true } ] },
              { "$type": "OrchardCore.Sitemaps.Models.SitemapIndex, OrchardCore.Sitemaps.Abstractions", "SitemapId": "muc", "Name": "Mục lục", "Enabled": true, "Path": "muc-luc.xml", "SitemapSources": [
                { "Id": "5", "ContainedSitemapIds": [ "tin", "tat" ] } ] } ] }
            """);
        using var client = site.AnonymousClient();
        var map = await client.GetStringAsync("/so-do/tin.xml");
        Assert.Contains($"/{PathOf(news)}</loc>", map, StringComparison.Ordinal);
        Assert.Contains("/dia-chi-rieng</loc>", map, StringComparison.Ordinal);
        Assert.DoesNotContain($"/{PathOf(page)}</loc>", map, StringComparison.Ordinal);
        Assert.Contains($"/{PathOf(page)}</loc>", await client.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
        Assert.Single((await client.GetStringAsync("/mot.xml")).Split("<loc>").Skip(1));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/tat.xml"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/khong-co.xml"));
        var index = await client.GetStringAsync("/muc-luc.xml");
        Assert.Contains("/so-do/tin.xml</loc>", index, StringComparison.Ordinal);
        Assert.DoesNotContain("tat.xml", index, StringComparison.Ordinal);
        var robots = await client.GetStringAsync("/robots.txt");
        Assert.Contains("/so-do/tin.xml\n", robots, StringComparison.Ordinal);
        Assert.DoesNotContain("tat.xml", robots, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sitemaps_SayHowOftenAndHowMuch_AndItemsMaySayOtherwise()
    {
        await site.RunStepsAsync("""
            { "name": "ContentDefinition", "ContentTypes": [ { "Name": "NewsArticle", "DisplayName": "Tin tức", "ContentTypePartDefinitionRecords": [ { "PartName": "SitemapPart", "Name": "SitemapPart", "Settings": {} } ] } ] },
            { "name": "Sitemaps", "data": [ { "$type": "OrchardCore.Sitemaps.Models.Sitemap, OrchardCore.Sitemaps.Abstractions", "SitemapId": "muc-do", "Name": "Mức độ", "Enabled": true, "Path": "muc-do.xml", "SitemapSources": [
                { "$type": "OrchardCore.Sitemaps.Models.ContentTypesSitemapSource, OrchardCore.Sitemaps.Abstractions", "Id": "1", "IndexAll": false, "LimitItems": false,
                  "ContentTypes": [ { "ContentTypeName": "NewsArticle", "ChangeFrequency": 2, "Priority": 8 }, { "ContentTypeName": "Page", "ChangeFrequency": "Yearly", "Priority": 10 } ] },
                { "$type": "OrchardCore.Sitemaps.Models.CustomPathSitemapSource, OrchardCore.Sitemaps", "Id": "2", "Path": "rieng", "ChangeFrequency": 6, "Priority": 0 } ] } ] }
            """);
        var usual = await site.PublishAsync("NewsArticle", "Tin theo kiểu");
        var own = await site.PublishAsync("NewsArticle", "Tin nói riêng", Says("""{ "OverrideSitemapConfig": true, "ChangeFrequency": 1, "Priority": 3 }"""));
        var mute = await site.PublishAsync("NewsArticle", "Tin chưa nói", Says("""{ "OverrideSitemapConfig": false, "ChangeFrequency": 1, "Priority": 3, "Exclude": true }"""));
        var hidden = await site.PublishAsync("NewsArticle", "Tin không ghi", Says("""{ "OverrideSitemapConfig": true, "Exclude": true }"""));
        var page = await site.PublishAsync("Page", "Trang theo kiểu");
        using var client = site.AnonymousClient();
        var map = System.Xml.Linq.XDocument.Parse(await client.GetStringAsync("/muc-do.xml"));
        Assert.Equal(["loc", "lastmod", "changefreq", "priority"], map.Root!.Elements().First().Elements().Select(element => element.Name.LocalName));
        Assert.Equal(("weekly", "0.8"), Said(map, PathOf(usual)));
        Assert.Equal(("hourly", "0.3"), Said(map, PathOf(own)));
        Assert.Equal(("weekly", "0.8"), Said(map, PathOf(mute)));
        Assert.Null(Said(map, PathOf(hidden)));
        Assert.Equal(("yearly", "1.0"), Said(map, PathOf(page)));
        Assert.Equal(("never", "0.0"), Said(map, "rieng"));

        using var editor = await site.SignInAsync("Administrator");
        var form = $"/Admin/Contents/ContentItems/{usual.ContentItemId}/Edit";
        var words = new Dictionary<string, string?> { ["SitemapPart.OverrideSitemapConfig"] = "true", ["SitemapPart.ChangeFrequency"] = "3", ["SitemapPart.Priority"] = "11" };
        using var refused = await editor.SubmitAsync(form, "#soan", words, "button[value=publish]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        words["SitemapPart.Priority"] = "9";
        using var saved = await editor.SubmitAsync(form, "#soan", words, "button[value=publish]");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(("monthly", "0.9"), Said(System.Xml.Linq.XDocument.Parse(await client.GetStringAsync("/muc-do.xml")), PathOf(usual)));
        await site.RunStepsAsync("""{ "name": "Sitemaps", "data": [ { "SitemapId": "muc-do", "Name": "Mức độ", "Enabled": false, "Path": "muc-do.xml", "SitemapSources": [] } ] }""");
    }

    private static Action<Cms.Items.ContentItem> Says(string part) => item => item.Content["SitemapPart"] = System.Text.Json.Nodes.JsonNode.Parse(part);

    private static (string? Frequency, string? Priority)? Said(System.Xml.Linq.XDocument map, string path) => map.Root!.Elements()
        .Where(url => url.Elements().Any(element => element.Name.LocalName == "loc" && element.Value.EndsWith("/" + path, StringComparison.Ordinal)))
        .Select(url => ((string? Frequency, string? Priority)?)(Of(url, "changefreq"), Of(url, "priority"))).FirstOrDefault();

    private static string? Of(System.Xml.Linq.XElement url, string name) => url.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;

    private static string PathOf(Cms.Items.ContentItem item) => item.Part("AutoroutePart")["Path"]!.GetValue<string>();

    private static async Task<(string Type, int Width, int Height)> PictureAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var picture = NetVips.Image.NewFromBuffer(await response.Content.ReadAsByteArrayAsync());
        return (response.Content.Headers.ContentType!.MediaType!, picture.Width, picture.Height);
    }
}
