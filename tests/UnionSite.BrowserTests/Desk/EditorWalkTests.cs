using System.Net;
using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Desk;

/// <summary>An editor's day: a news article from first draft to the site, a new version, and off the site again.</summary>
[Collection(DeskTestGroup.Name)]
public sealed class EditorWalkTests(BrowserSite site)
{
    private const string Title = "Lớp học tối ở khu nhà trọ công nhân";
    private const string Address = "/tin-tuc/lop-hoc-toi-o-khu-nha-tro-cong-nhan";

    [Fact]
    public async Task News_GoesFromDraftToTheSite_AndOffAgain()
    {
        await using var editor = await site.SignedInAsync("Editor");
        var edit = await CreateDraftAsync(editor);
        Assert.Equal(HttpStatusCode.NotFound, await PublicStatusAsync());
        await PreviewAsync(editor);

        await DoAsync(editor, "publish");
        Assert.Equal(HttpStatusCode.OK, await PublicStatusAsync());

        // A later draft stays unseen until it is published.
        await editor.OpenAsync(edit);
        await editor.Page.Locator("[name='NewsArticle.Lead.Text']").FillAsync("Lời dẫn thứ hai, còn là bản nháp.");
        await DoAsync(editor, "draft");
        Assert.DoesNotContain("Lời dẫn thứ hai", await PublicTextAsync(), StringComparison.Ordinal);
        await editor.OpenAsync(edit);
        await DoAsync(editor, "publish");
        Assert.Contains("Lời dẫn thứ hai", await PublicTextAsync(), StringComparison.Ordinal);

        await editor.OpenAsync(edit.Replace("/Edit", "/Versions", StringComparison.Ordinal));
        await editor.ScreenshotAsync("versions");
        Findings.None(await editor.AxeAsync());

        await editor.OpenAsync(edit.Replace("/Edit", "/Unpublish", StringComparison.Ordinal));
        await editor.PressAsync(editor.Page.Locator("main form button").First);
        Assert.Equal(HttpStatusCode.NotFound, await PublicStatusAsync());
        Findings.None(editor.Problems);
    }

    [Fact]
    public async Task WrongForm_KeepsWhatWasTyped_AndNamesTheFields()
    {
        await using var editor = await site.SignedInAsync("Editor", 360, 740);
        await editor.OpenAsync("/Admin/Contents/ContentTypes/NewsArticle/Create");
        await editor.Page.Locator("[name='NewsArticle.SourceNote.Text']").FillAsync("Nguồn đã gõ");
        await DoAsync(editor, "draft");
        await Assertions.Expect(editor.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        Assert.Equal("Nguồn đã gõ", await editor.Page.Locator("[name='NewsArticle.SourceNote.Text']").InputValueAsync());
        Findings.None(await editor.AxeAsync());
        Assert.Equal(0, await editor.OverflowAsync());
    }

    private static async Task<string> CreateDraftAsync(Visit editor)
    {
        await editor.OpenAsync("/Admin/Contents/ContentTypes/NewsArticle/Create");
        await editor.Page.Locator("[name='TitlePart.Title']").FillAsync(Title);
        await editor.Page.Locator("[name='NewsArticle.Lead.Text']").FillAsync("Lời dẫn thứ nhất.");
        await RichBox.FillAsync(editor.Page, "HtmlBodyPart.Html", "<p>Thân bài <strong>in đậm</strong>.</p>");
        await DoAsync(editor, "draft");
        await editor.ScreenshotAsync("editor");
        Findings.None(await editor.AxeAsync());
        Assert.Equal(0, await editor.OverflowAsync());
        await editor.OpenAsync("/Admin/Contents/ContentItems?q=" + Uri.EscapeDataString(Title));
        await editor.ScreenshotAsync("contents");
        Findings.None(await editor.AxeAsync());
        await editor.PressAsync(editor.Page.GetByRole(AriaRole.Link, new() { Name = Title }).First);
        return new Uri(editor.Page.Url).AbsolutePath;
    }

    private static async Task PreviewAsync(Visit editor)
    {
        var tab = await editor.Page.RunAndWaitForPopupAsync(() => editor.Page.Locator("button[name=_do][value=preview]").ClickAsync());
        await Assertions.Expect(tab.Locator("h1").First).ToContainTextAsync(Title);
        await tab.CloseAsync();
    }

    private static Task DoAsync(Visit editor, string verb) =>
        editor.PressAsync(editor.Page.Locator($"button[name=_do][value={verb}]:not(.hide)"));

    private async Task<HttpStatusCode> PublicStatusAsync()
    {
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        return await client.StatusAsync(Address);
    }

    private async Task<string> PublicTextAsync()
    {
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        return (await client.GetPageAsync(Address)).Body!.Words();
    }
}
