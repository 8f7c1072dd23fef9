using System.Net;
using AngleSharp.Dom;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Display;

/// <summary>The home page is made of blocks that editors order, change and remove in the ordinary editor.</summary>
public sealed class HomeBlocksTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Home = "/Admin/Contents/ContentItems/4smpe2jqbbshs4t0ksk7q0xwcg/Edit";

    [Fact]
    public async Task Blocks_StandInTheEditorsOrder()
    {
        Assert.Equal(
            ["Hỏi pháp luật", "Chỉ tiêu chủ yếu của 36/KH-LĐLĐ", "Tin tức", "Văn bản mới", "Điển hình", "Hỏi đáp pháp luật", "Sắp diễn ra"],
            await HeadingsAsync());
        using var editor = await site.SignInAsync("Editor");
        var moved = await PressAsync(editor, await editor.GetPageAsync(Home), "up|Blocks|6");
        var removed = await PressAsync(editor, moved, "remove|Blocks|4");
        var added = await PressAsync(editor, removed, "add|Blocks|HomeText");
        using var published = await editor.SubmitAsync(Home, added, "form:has([name=_token])", new Dictionary<string, string?>
        {
            ["Blocks[9].HomeText.Heading.Text"] = "Đường dây nóng", ["Blocks[9].HomeText.Text.Html"] = "<p>Gọi <strong>0213</strong><script>alert(1)</script></p>",
        }, "[value=publish]");
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        Assert.Equal(["Hỏi pháp luật", "Văn bản mới", "Tin tức", "Điển hình", "Hỏi đáp pháp luật", "Sắp diễn ra", "Đường dây nóng"], await HeadingsAsync());
        using var reader = site.AnonymousClient();
        Assert.Equal("Gọi 0213", (await reader.GetPageAsync("/")).QuerySelector("section .prose")!.Words());
    }

    private async Task<IEnumerable<string>> HeadingsAsync()
    {
        using var reader = site.AnonymousClient();
        var main = (await reader.GetPageAsync("/")).QuerySelector("main")!;
        return main.QuerySelectorAll(".tasks li:first-child b, section h2").Select(heading => heading.Words());
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> PressAsync(HttpClient editor, AngleSharp.Html.Dom.IHtmlDocument page, string button)
    {
        using var answer = await editor.SubmitAsync(Home, page, "form:has([name=_token])", new Dictionary<string, string?>(), $"[name=_do][value='{button}']");
        return await answer.PageAsync();
    }
}
