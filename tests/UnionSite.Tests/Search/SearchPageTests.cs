using System.Net;
using UnionSite.Cms.Items;
using UnionSite.Cms.Search;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Search;

public sealed class SearchPageTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData("36 kh ldld")]
    [InlineData("ke hoach 36")]
    [InlineData("36/KH-LĐLĐ")]
    public async Task Search_ByNumber_PutsPlan36First(string query)
    {
        var html = await GetAsync($"/tim-kiem?q={Uri.EscapeDataString(query)}");
        var list = html[html.IndexOf("<ol class=\"list\">", StringComparison.Ordinal)..];
        Assert.Contains("/van-ban/36-kh-ldld", list[..list.IndexOf("</li>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Đại hội XIV")]
    [InlineData("dai hoi xiv")]
    [InlineData("DAI HOI xiv")]
    public async Task Search_WithOrWithoutAccents_FindsPlan36(string query) =>
        Assert.Contains("/van-ban/36-kh-ldld", await GetAsync($"/tim-kiem?q={Uri.EscapeDataString(query)}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"")]
    [InlineData("a AND")]
    [InlineData("NEAR(x y)")]
    [InlineData("title:x")]
    [InlineData("*")]
    [InlineData("' OR 1=1 --")]
    [InlineData("^a -b +c")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u0000\u0001")]
    [InlineData("luật\uFFFE lao động")]
    public async Task Search_HostileQuery_Answers(string query)
    {
        var html = await GetAsync($"/tim-kiem?q={Uri.EscapeDataString(query)}");
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_RestrictedItem_IsFoundBySignedInReadersOnly()
    {
        await site.PublishAsync("NewsArticle", "Tin riêng zyxwvut", item => item.Part("AudiencePart")["Audience"] = "Members");
        Assert.DoesNotContain("Tin riêng", await GetAsync("/tim-kiem?q=zyxwvut"), StringComparison.Ordinal);
        using var member = await site.SignInAsync("Member");
        Assert.Contains("Tin riêng", await member.GetStringAsync("/tim-kiem?q=zyxwvut"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_AfterUnpublish_FindsNothing()
    {
        var item = await site.PublishAsync("NewsArticle", "Bài sẽ gỡ qwertz");
        Assert.Contains("qwertz</mark>", await GetAsync("/tim-kiem?q=qwertz"), StringComparison.Ordinal);
        await site.Scope<ContentEditor, EditResult>(editor => editor.UnpublishAsync(item.ContentItemId, "test"));
        Assert.DoesNotContain("qwertz</mark>", await GetAsync("/tim-kiem?q=qwertz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rebuild_OfTheIndex_FindsTheSame()
    {
        var count = await site.Scope<SearchIndex, int>(index => index.RebuildAsync());
        Assert.True(count > 30, $"{count} items in the index");
        Assert.Contains("/van-ban/36-kh-ldld", await GetAsync("/tim-kiem?q=36+kh+ldld"), StringComparison.Ordinal);
    }

    private async Task<string> GetAsync(string url)
    {
        using var client = site.AnonymousClient();
        using var response = await client.GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}
