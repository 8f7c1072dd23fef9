using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Desk;

/// <summary>Thirty drafts at once: filtered, published, watched; then the list by keys alone.</summary>
[Collection(DeskTestGroup.Name)]
public sealed class ContentListWalkTests(BrowserSite site)
{
    private const int Drafts = 30;
    private const string List = "/Admin/Contents/ContentItems";

    [Fact]
    public async Task Drafts_AreFiltered_PublishedTogether_AndReported()
    {
        await FillAsync("hangloatmot");
        await using var editor = await site.SignedInAsync("Editor", 1280, 900);
        var page = editor.Page;
        await editor.OpenAsync(List);
        await page.Locator("#q").FillAsync("hangloatmot");
        await page.Locator("#status").SelectOptionAsync("Draft");
        await editor.PressAsync(page.Locator("form.filter button"));
        await Assertions.Expect(page.GetByText("30 nội dung.")).ToBeVisibleAsync();
        await LookAsync(editor, "content-list");
        await page.GetByLabel("Tất cả 30 mục khớp bộ lọc").CheckAsync();
        await editor.PressAsync(page.Locator("#hang-loat button:not([type=button])"));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Đăng 30 nội dung?");
        await LookAsync(editor, "bulk-question");
        await editor.PressAsync(page.Locator("#lam button"));

        // Nobody presses anything: the page tells by itself when it is done.
        await Assertions.Expect(page.Locator("#toi-dau")).ToHaveTextAsync("Đã xong", new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("#tien-do [role=status]")).ToContainTextAsync("đã làm 30");
        await LookAsync(editor, "bulk-report");
        Findings.None(editor.Problems);
    }

    [Fact]
    public async Task Keys_MoveTickAndOpen_AndAreQuietWhileTyping()
    {
        await FillAsync("hangloathai");
        await using var editor = await site.SignedInAsync("Editor", 1280, 900);
        var page = editor.Page;
        await editor.OpenAsync(List + "?q=hangloathai&sort=Title");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("x");
        Assert.Equal(2, await page.Locator("input[name=ids]:checked").CountAsync());
        await Assertions.Expect(page.Locator("[data-ticked]")).ToHaveTextAsync("(2)");
        Assert.True(await page.Locator("[data-row]").Nth(1).Locator("th a").EvaluateAsync<bool>("link => link === document.activeElement"));
        await editor.ScreenshotAsync("content-list-keys");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("jkx/");
        Assert.Equal("hangloathai", (await page.Locator("#q").InputValueAsync()).Replace("jkx/", "", StringComparison.Ordinal));
        Assert.Equal(2, await page.Locator("input[name=ids]:checked").CountAsync());

        await page.Locator("[data-keys-switch]").ClickAsync();
        await page.Locator("[data-row] th a").First.FocusAsync();
        await page.Keyboard.PressAsync("x");
        Assert.Equal(2, await page.Locator("input[name=ids]:checked").CountAsync());
        await page.Locator("[data-keys-switch]").ClickAsync();
        await page.Locator("[data-row] th a").First.FocusAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/Edit");
        await Assertions.Expect(page.Locator("#soan")).ToBeVisibleAsync();
        Findings.None(editor.Problems);
    }

    private static async Task LookAsync(Visit visit, string name)
    {
        foreach (var (width, height) in new[] { (390, 844), (1280, 900) })
        {
            await visit.Page.SetViewportSizeAsync(width, height);
            await visit.ScreenshotAsync(name);
            Findings.None(await visit.AxeAsync());
            Assert.Equal(0, await visit.OverflowAsync());
        }
    }

    private async Task FillAsync(string word)
    {
        for (var number = 1; number <= Drafts; number++)
        {
            await site.SaveDraftAsync("NewsArticle", $"Tin {word} số {number:00}");
        }
    }
}
