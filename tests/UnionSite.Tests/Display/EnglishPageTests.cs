using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using UnionSite.Tests.Recipes;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Display;

/// <summary>Whoever reads the English pages is spoken to in English by everything around them.</summary>
public sealed class EnglishPageTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData("/en/structure")]
    [InlineData("/en/contact")]
    public async Task Page_HasAnEnglishShell_AndItsSearchStaysEnglish(string path)
    {
        using var client = site.AnonymousClient();
        var page = await client.GetPageAsync(path);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Home", page.QuerySelector(".crumbs a")!.TextContent);
        using var found = await client.SubmitAsync(path, page, "form.find", new Dictionary<string, string?> { ["q"] = "plan" });
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        var search = await found.PageAsync();
        Assert.Equal("en", search.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Search", search.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        using var again = await client.SubmitAsync("/tim-kiem", search, "form.filter", new Dictionary<string, string?> { ["q"] = "đại hội" });
        var second = await again.PageAsync();
        Assert.Equal("en", second.DocumentElement.GetAttribute("lang"));
        Assert.Contains("results for", second.QuerySelector("main [role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.All(second.QuerySelectorAll<IHtmlAnchorElement>("main .tags a, .pager a"), link => Assert.Contains("ngon-ngu=en", link.Href, StringComparison.Ordinal));
        Assert.DoesNotContain("Trang trước", second.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Previous", Assert.Single((await client.GetPageAsync("/tim-kiem?q=công+đoàn&trang=2&ngon-ngu=en")).QuerySelectorAll("a[rel=prev]")).TextContent.Trim('‹', ' '));
    }

    [Fact]
    public async Task Search_InVietnamese_IsAsBefore()
    {
        using var client = site.AnonymousClient();
        var page = await client.GetPageAsync("/tim-kiem?q=công+đoàn&trang=2");
        Assert.Equal("vi", page.DocumentElement.GetAttribute("lang"));
        Assert.Null(page.QuerySelector("[name=ngon-ngu]"));
        Assert.Contains("Trước", page.QuerySelector("a[rel=prev]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("kết quả cho", page.QuerySelector("main [role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/no-such-page", null, "en")]
    [InlineData("/no-such-page", "/en/contact", "en")]
    [InlineData("/khong-co", "/tin-tuc", "vi")]
    [InlineData("/khong-co", null, "vi")]
    public async Task Error_SpeaksTheLanguageThatTheReaderCameFrom(string path, string? from, string language)
    {
        using var client = site.AnonymousClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (from is not null)
        {
            request.Headers.Referrer = new Uri("https://localhost" + from);
        }

        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = await response.PageAsync();
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(language == "en" ? "This page cannot be found" : "Không tìm thấy trang này", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Feedback_ThatIsNotUnderstood_IsToldInEnglishOnEnglishPages()
    {
        using var client = site.AnonymousClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/phan-hoi", UriKind.Relative)) { Content = new FormUrlEncodedContent([KeyValuePair.Create("trang", "x")]) };
        request.Headers.Referrer = new Uri("https://localhost/en/contact");
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("The request was not understood", (await response.PageAsync()).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task List_OfAnEnglishSection_SpeaksEnglish()
    {
        await site.RunStepsAsync("""
            { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Section", "DisplayName": "Mục", "ContentTypePartDefinitionRecords": [ { "PartName": "LocalizationPart", "Name": "LocalizationPart", "Settings": {} } ] } ] }
            """);
        await site.PublishAsync("Section", "News in English", item =>
        {
            item.Part("Section")["Lists"] = new System.Text.Json.Nodes.JsonObject { ["Text"] = "NewsArticle" };
            item.Part("AutoroutePart")["Path"] = "en/news";
            item.Part("LocalizationPart")["Culture"] = "en";
        });
        using var client = site.AnonymousClient();
        var page = await client.GetPageAsync("/en/news");
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("items", page.QuerySelector("main [role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("All", page.QuerySelectorAll("main form.filter option").Select(option => option.TextContent));
        Assert.DoesNotContain(page.QuerySelectorAll("main form.filter button"), button => button.TextContent == "Lọc");
    }
}
