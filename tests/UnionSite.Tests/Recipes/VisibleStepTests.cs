using System.Net;
using UnionSite.Cms.Recipes;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Recipes;

/// <summary>Steps that the site acts on, each seen through a page.</summary>
public sealed class VisibleStepTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData("OrchardCore.Sitemaps", "/sitemap.xml")]
    [InlineData("OrchardCore.Feeds", "/rss")]
    [InlineData("OrchardCore.Seo", "/robots.txt")]
    [InlineData("OrchardCore.Search", "/tim-kiem")]
    public async Task Feature_SwitchedOff_ClosesItsPage(string feature, string path)
    {
        using var client = site.AnonymousClient();
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync(path));
        await site.RunStepsAsync($$"""{ "name": "feature", "disable": ["{{feature}}"] }""");
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(path + "?x=1"));
        await site.RunStepsAsync($$"""{ "name": "feature", "enable": ["{{feature}}"] }""");
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync(path + "?x=2"));
    }

    [Fact]
    public async Task Feature_SwitchedOff_IsNotNamedElsewhere()
    {
        using var client = site.AnonymousClient();
        await site.RunStepsAsync("""{ "name": "feature", "disable": ["OrchardCore.Sitemaps", "OrchardCore.Feeds"] }""");
        Assert.DoesNotContain("Sitemap:", await client.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/tin-tuc/rss"));
        await site.RunStepsAsync("""{ "name": "feature", "enable": ["OrchardCore.Sitemaps", "OrchardCore.Feeds"] }""");
        Assert.Contains("/sitemap.xml\n", await client.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync("/tin-tuc/rss"));
    }

    [Fact]
    public async Task Themes_UnknownOne_LeavesThePagesInTheDefault()
    {
        await site.RunStepsAsync("""{ "name": "themes", "site": "TheAgencyTheme" }""");
        using var client = site.AnonymousClient();
        Assert.Contains("/CongDoan/site", (await client.GetPageAsync("/?x=3")).Head!.InnerHtml, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task ContentAndDefinition_ShowOnAPage()
    {
        await site.RunStepsAsync("""
            { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Leaflet", "DisplayName": "Tờ rơi", "ContentTypePartDefinitionRecords": [
              { "PartName": "TitlePart", "Name": "TitlePart" }, { "PartName": "AutoroutePart", "Name": "AutoroutePart" }, { "PartName": "Leaflet", "Name": "Leaflet" } ] } ],
              "ContentParts": [ { "Name": "Leaflet", "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField", "Name": "Slogan", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Khẩu hiệu" } } } ] } ] },
            { "name": "content", "data": [ { "ContentItemId": "[js: uuid()]", "ContentType": "Leaflet", "DisplayText": "Tờ rơi đường đèo", "Latest": true, "Published": true,
              "TitlePart": { "Title": "Tờ rơi đường đèo" }, "AutoroutePart": { "Path": "to-roi-đèo" }, "Leaflet": { "Slogan": { "Text": "Đi chậm, về sớm" } } } ] }
            """);
        using var client = site.AnonymousClient();
        var page = await client.GetPageAsync("/to-roi-đèo");
        Assert.Contains("Đi chậm, về sớm", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SettingsAndCustomSettings_ShowOnEveryPage()
    {
        await site.RunStepsAsync("""{ "name": "custom-settings", "SiteNotice": { "ContentType": "SiteNotice", "SiteNotice": { "Owner": { "Text": "Chủ quản thử nghiệm" } } } }""");
        using var client = site.AnonymousClient();
        Assert.Contains("Chủ quản thử nghiệm", (await client.GetPageAsync("/?x=4")).Body!.TextContent, StringComparison.Ordinal);
    }
}
