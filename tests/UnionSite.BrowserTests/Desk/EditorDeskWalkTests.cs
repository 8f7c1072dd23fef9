using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Cms.Items;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Desk;

/// <summary>The editor's helpers on a phone and on a desktop, by keyboard where a person would use it, with pictures.</summary>
[Collection(DeskTestGroup.Name)]
public sealed class EditorDeskWalkTests(BrowserSite site)
{
    private const string Lead = "[name='NewsArticle.Lead.Text']";
    private const string Source = "[name='NewsArticle.SourceNote.Text']";

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task TwoEditors_SeeEachOther_AndMergeTheirTexts(int width)
    {
        var item = await site.SaveDraftAsync("NewsArticle", $"Bài hai người soạn {width}");
        var path = Edit(item);
        await using var first = await site.SignedInAsync("Editor", width);
        await using var second = await site.SignedInAsync("Editor", width);
        await first.OpenAsync(path);
        await second.OpenAsync(path);
        await Assertions.Expect(second.Page.Locator("#dang-sua")).ToContainTextAsync("đang sửa nội dung này");

        await first.Page.Locator(Lead).FillAsync("Hội nghị khai mạc lúc tám giờ sáng tại nhà văn hóa.");
        await first.Page.Locator(Source).FillAsync("Theo ban tuyên giáo");
        await SaveAsync(first);
        await second.Page.Locator(Lead).FillAsync("Hội nghị khai mạc lúc chín giờ sáng tại nhà văn hóa.");
        await Assertions.Expect(second.Page.Locator("#tu-luu")).ToContainTextAsync("Đã tự lưu lúc");
        await Assertions.Expect(second.Page.Locator("#dang-sua")).ToContainTextAsync("đang sửa nội dung này");
        await SaveAsync(second);
        Assert.True(await second.Page.Locator("[name='_take.NewsArticle.SourceNote'][value=theirs]").IsCheckedAsync());
        Assert.True(await second.Page.Locator("[name='_take.NewsArticle.Lead'][value=mine]").IsCheckedAsync());
        await CheckAsync(second, "desk-merge", refused: true);

        // By keyboard: the other's lead after all.
        await second.Page.Locator("[name='_take.NewsArticle.Lead'][value=mine]").FocusAsync();
        await second.Page.Keyboard.PressAsync("ArrowUp");
        await SaveAsync(second);
        Assert.Contains("tám giờ", await second.Page.Locator(Lead).InputValueAsync(), StringComparison.Ordinal);
        Assert.Equal("Theo ban tuyên giáo", await second.Page.Locator(Source).InputValueAsync());
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task LocalCopy_IsOffered_WithWhatDiffers_AndGoesAfterSaving(int width)
    {
        var item = await site.SaveDraftAsync("NewsArticle", $"Bài giữ trong máy {width}");
        await using var editor = await site.SignedInAsync("Editor", width);
        await editor.OpenAsync(Edit(item));
        await editor.Page.RouteAsync("**/Admin/Contents/Autosave/**", route => route.AbortAsync("internetdisconnected"));
        await editor.Page.Locator(Lead).FillAsync("Chữ gõ lúc mất mạng");
        await Assertions.Expect(editor.Page.Locator("#tu-luu")).ToContainTextAsync("Mất kết nối: giữ trong máy này");
        await editor.Page.UnrouteAsync("**/Admin/Contents/Autosave/**");
        await editor.OpenAsync(Edit(item));
        await Assertions.Expect(editor.Page.Locator("#ban-may")).ToContainTextAsync("Chữ gõ lúc mất mạng");
        await CheckAsync(editor, "desk-local-copy", refused: true);

        // Tab to the banner's button, Enter.
        await editor.Page.Locator("#ban-may [data-do=restore]").FocusAsync();
        await editor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(editor.Page.Locator("form#soan[data-unsaved=yes]")).ToBeVisibleAsync();
        Assert.Equal("Chữ gõ lúc mất mạng", await editor.Page.Locator(Lead).InputValueAsync());
        await SaveAsync(editor);
        await editor.OpenAsync(Edit(item));
        await editor.Page.WaitForTimeoutAsync(500);
        Assert.Equal(0, await editor.Page.Locator("#ban-may section, [data-kept]").CountAsync());
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Autosave_Versions_Preview_UsedBy_LookRight(int width)
    {
        var item = await site.PublishAsync("NewsArticle", $"Bài có lịch sử {width}");
        await site.PublishAsync("NewsArticle", $"Bài dẫn tới bài có lịch sử {width}", other =>
            other.Part("HtmlBodyPart")["Html"] = $"<p><a href=\"/tin-tuc/bai-co-lich-su-{width}\">Xem</a></p>");
        await using var editor = await site.SignedInAsync("Editor", width);
        await editor.OpenAsync(Edit(item));
        var text = editor.Page.Locator("#HtmlBodyPart-Html-soan");
        await text.FillAsync("Đoạn một viết lại.");
        await text.PressAsync("Enter");
        await editor.Page.Keyboard.TypeAsync("Đoạn hai là đoạn mới.");
        await Assertions.Expect(editor.Page.Locator("#tu-luu")).ToContainTextAsync("Đã tự lưu lúc");
        await editor.OpenAsync(Edit(item));
        await Assertions.Expect(editor.Page.Locator("[data-kept]")).ToBeVisibleAsync();
        await editor.Page.Locator("[data-kept] summary").ClickAsync();
        await CheckAsync(editor, "desk-kept");
        await editor.PressAsync(editor.Page.Locator("[data-kept] a.btn"));

        await editor.Page.Locator("[data-frame='390']").ClickAsync();
        var frame = editor.Page.FrameLocator("iframe[name=khung-xem]");
        await Assertions.Expect(frame.Locator("body")).ToContainTextAsync("Đoạn hai là đoạn mới.");
        Assert.Equal(390, await editor.Page.EvaluateAsync<int>("() => document.querySelector('iframe').clientWidth"));
        await editor.Page.ScreenshotAsync(new() { Path = RepositoryFolder.Below("artifacts", "screenshots", $"desk-frame-{width}.png") });
        await editor.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(editor.Page.Locator("#khung")).ToBeHiddenAsync();

        await editor.Page.Locator("[name=_note]").FillAsync("Nhờ xem lại đoạn hai.");
        await SaveAsync(editor);
        await CheckAsync(editor, "desk-editor");
        await editor.OpenAsync($"/Admin/Contents/ContentItems/{item.ContentItemId}/Versions?version={item.ContentItemVersionId}");
        await CheckAsync(editor, "desk-versions");
        await editor.OpenAsync($"/Admin/Contents/ContentItems/{item.ContentItemId}/Delete");
        await Assertions.Expect(editor.Page.Locator("[data-used-by]")).ToContainTextAsync("Bài dẫn tới bài có lịch sử");
        await CheckAsync(editor, "desk-used-by");
    }

    private static string Edit(ContentItem item) => $"/Admin/Contents/ContentItems/{item.ContentItemId}/Edit";

    private static Task SaveAsync(Visit editor) => editor.PressAsync(editor.Page.Locator("button[name=_do][value=draft]:not(.hide)"));

    private static async Task CheckAsync(Visit editor, string picture, bool refused = false)
    {
        await editor.ScreenshotAsync(picture);
        Findings.None(await editor.AxeAsync());
        Assert.Equal(0, await editor.OverflowAsync());
        // A refused save and a lost connection are told to the console by the browser itself.
        Findings.None(editor.Problems.Where(problem => !refused || !(problem.Contains("409", StringComparison.Ordinal) || problem.Contains("ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal))));
    }
}
