using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using UnionSite.Cms.Items;
using UnionSite.Cms.Recipes;
using UnionSite.Tests.Media;
using UnionSite.Tests.Recipes;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Parts;

/// <summary>What an editor says to search engines and social networks: the form, the page's head, the file.</summary>
public sealed class SeoMetaTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Draft = "button[value=draft].quiet";

    [Fact]
    public async Task Tags_AreAddedAndTakenAway_WithoutScript()
    {
        var item = await site.SaveDraftAsync("NewsArticle", "Bài có thẻ meta");
        var path = $"/Admin/Contents/ContentItems/{item.ContentItemId}/Edit";
        using var editor = await site.SignInAsync("Editor");
        var page = await editor.GetPageAsync(path);
        Assert.Equal(2, page.QuerySelectorAll("[name='SeoMetaPart.CustomMetaTags.Index']").Length);
        using var more = await editor.SubmitAsync(path, page, "#soan", Tag(0, "Name", "google-site-verification", "abc 123"), "button[value^='add|SeoMetaPart.CustomMetaTags']");
        Assert.Equal(HttpStatusCode.OK, more.StatusCode);
        page = await more.PageAsync();
        Assert.True(page.QuerySelectorAll("[name='SeoMetaPart.CustomMetaTags.Index']").Length > 2);
        Assert.True(page.QuerySelector("details:has([name='SeoMetaPart.PageTitle'])")!.HasAttribute("open"));
        using var saved = await editor.SubmitAsync(path, page, "#soan", Tag(2, "Property", "article:section", "Tin \"vui\" & mới"), Draft);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var tags = (JsonArray)(await LatestAsync(item)).FindPart("SeoMetaPart")!["CustomMetaTags"]!;
        Assert.Equal("""[{"Name":"google-site-verification","Content":"abc 123"},{"Property":"article:section","Content":"Tin \u0022vui\u0022 \u0026 m\u1EDBi"}]""", tags.ToJsonString());
        using var removed = await editor.SubmitAsync(path, "#soan", new Dictionary<string, string?>(), "button[value='remove|SeoMetaPart.CustomMetaTags|0']");
        using var last = await editor.SubmitAsync(path, await removed.PageAsync(), "#soan", new Dictionary<string, string?>(), "button[value=publish]");
        Assert.Equal(HttpStatusCode.Redirect, last.StatusCode);
        var head = await HeadAsync(item);
        Assert.Null(head.QuerySelector("meta[name=google-site-verification]"));
        Assert.Equal("Tin \"vui\" & mới", Content(head, "meta[property='article:section']"));
    }

    [Theory]
    [InlineData("HttpEquiv", "refresh", "0;url=https://la.example")]
    [InlineData("HttpEquiv", "Content-Security-Policy", "default-src *")]
    [InlineData("HttpEquiv", "set-cookie", "a=b")]
    [InlineData("Name", "referrer", "unsafe-url")]
    [InlineData("Name", "viewport", "user-scalable=no")]
    [InlineData("Name", "x\" onload=\"alert(1)", "y")]
    [InlineData("Name", "author", "</title><script>alert(1)</script>")]
    [InlineData("Name", "author", "")]
    [InlineData("Charset", "utf-7", "")]
    public async Task Tag_ThatCouldDoHarm_IsRefusedBesideItsRow_AndNeverWritten(string member, string name, string content)
    {
        var item = await site.SaveDraftAsync("NewsArticle", "Bài có thẻ xấu");
        var path = $"/Admin/Contents/ContentItems/{item.ContentItemId}/Edit";
        using var editor = await site.SignInAsync("Editor");
        using var refused = await editor.SubmitAsync(path, "#soan", Tag(0, member, name, content), Draft);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.PageAsync();
        var link = Assert.Single(page.QuerySelectorAll(".note.bad a").OfType<IHtmlAnchorElement>());
        Assert.NotNull(page.GetElementById(link.Hash.TrimStart('#'))?.QuerySelector(".err"));
        Assert.Equal(name, page.QuerySelector<IHtmlInputElement>($"[name='SeoMetaPart.CustomMetaTags[0].{member}']")!.Value);
    }

    [Fact]
    public async Task Head_HasWhatThePartSays_AndFallsBackToThePage()
    {
        await site.RunStepsAsync($$"""
            { "name": "media", "Files": [
              { "TargetPath": "seo/chung.png", "Base64": "{{Convert.ToBase64String(Pictures.Png(600, 315))}}" },
              { "TargetPath": "seo/tw.png", "Base64": "{{Convert.ToBase64String(Pictures.Png(300, 157))}}" } ] }
            """);
        var plain = await HeadAsync(await site.PublishAsync("NewsArticle", "Bài không nói gì thêm"));
        Assert.StartsWith("Bài không nói gì thêm", Content(plain, "meta[property='og:title']"), StringComparison.Ordinal);
        Assert.Null(plain.QuerySelector("meta[name^=twitter]"));

        var head = await HeadAsync(await site.PublishAsync("NewsArticle", "Bài nói nhiều", item => item.Content["SeoMetaPart"] = JsonNode.Parse("""
            { "PageTitle": "Tên riêng", "MetaDescription": "Mô tả riêng", "MetaRobots": "max-snippet:-1", "OpenGraphDescription": "Mô tả chia sẻ", "OpenGraphType": "profile",
              "DefaultSocialImage": { "Paths": ["seo/chung.png"], "MediaTexts": ["Toàn cảnh"] }, "TwitterImage": { "Paths": ["seo/tw.png"] }, "TwitterTitle": "Tên \"Twitter\"",
              "GoogleSchema": "{ \"@type\": \"Thing\", \"name\": \"</script><b>\" }",
              "CustomMetaTags": [ { "Name": "robots", "Content": "none" }, { "Name": "author", "Property": null, "Content": "Ban Tuyên giáo" }, { "Charset": "utf-8" } ] }
            """)));
        Assert.Equal("Tên riêng", Content(head, "meta[property='og:title']"));
        Assert.Equal("Mô tả chia sẻ", Content(head, "meta[property='og:description']"));
        Assert.Equal("profile", Content(head, "meta[property='og:type']"));
        Assert.Equal("max-snippet:-1", Content(head, "meta[name=robots]"));
        Assert.Contains("/media/seo/chung.png", Content(head, "meta[property='og:image']"), StringComparison.Ordinal);
        Assert.Equal("Toàn cảnh", Content(head, "meta[property='og:image:alt']"));
        Assert.Equal("summary_large_image", Content(head, "meta[name='twitter:card']"));
        Assert.Equal("Tên \"Twitter\"", Content(head, "meta[name='twitter:title']"));
        Assert.StartsWith("http", Content(head, "meta[name='twitter:image']"), StringComparison.Ordinal);
        Assert.Equal("Ban Tuyên giáo", Content(head, "meta[name=author]"));
        Assert.Single(head.QuerySelectorAll("meta[charset]"));
        Assert.Single(head.QuerySelectorAll("meta[name=robots]"));
        Assert.Contains(head.QuerySelectorAll("script[type='application/ld+json']"), script => script.TextContent.Contains("\"Thing\"", StringComparison.Ordinal));
        Assert.Empty(head.QuerySelectorAll("b"));
    }

    [Fact]
    public async Task Render_SwitchedOff_LeavesThePageToItself()
    {
        var head = await HeadAsync(await site.PublishAsync("NewsArticle", "Bài không ghi", item =>
            item.Content["SeoMetaPart"] = JsonNode.Parse("""{ "Render": false, "OpenGraphTitle": "Không ghi", "CustomMetaTags": [ { "Name": "author", "Content": "x" } ] }""")));
        Assert.NotEqual("Không ghi", Content(head, "meta[property='og:title']"));
        Assert.Null(head.QuerySelector("meta[name=author]"));
    }

    [Fact]
    public async Task Part_TravelsUnchanged_ThroughFormAndFile()
    {
        const string Stored = """
            {"PageTitle":"Tên","Render":true,"MetaKeywords":null,"CustomMetaTags":[{"Name":"author","Property":null,"Content":"A","HttpEquiv":null,"Charset":null,"Later":1}],"OpenGraphImage":{"Paths":["seo/x.png"],"MediaTexts":["X"],"Anchors":[{"X":0.5,"Y":0.5}]}}
            """;
        var item = await site.SaveDraftAsync("NewsArticle", "Bài đi xa", edit => edit.Content["SeoMetaPart"] = JsonNode.Parse(Stored));
        using var editor = await site.SignInAsync("Editor");
        var path = $"/Admin/Contents/ContentItems/{item.ContentItemId}/Edit";
        using var saved = await editor.SubmitAsync(path, "#soan", new Dictionary<string, string?>(), Draft);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var now = (JsonObject)(await LatestAsync(item)).FindPart("SeoMetaPart")!.DeepClone();
        now["MetaKeywords"] = null;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Stored), now), now.ToJsonString());
    }

    private static Dictionary<string, string?> Tag(int row, string member, string name, string content) => new()
    {
        [$"SeoMetaPart.CustomMetaTags[{row}].{member}"] = name,
        [$"SeoMetaPart.CustomMetaTags[{row}].Content"] = content,
    };

    private static string Content(IElement head, string selector) => head.QuerySelector(selector)?.GetAttribute("content") ?? "";

    private async Task<IElement> HeadAsync(ContentItem item)
    {
        using var reader = site.AnonymousClient();
        var latest = await LatestAsync(item);
        return (await reader.GetPageAsync("/" + latest.FindPart("AutoroutePart")!["Path"]!.GetValue<string>())).Head!;
    }

    private async Task<ContentItem> LatestAsync(ContentItem item) => (await site.Scope<ContentEditor, ContentItem?>(editor => editor.LatestAsync(item.ContentItemId)))!;
}
