using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Cms.Data;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Desk;

/// <summary>The line breaks at each step of an editor's work: nothing typed is lost, and what reached the site is done once.</summary>
[Collection(DeskTestGroup.Name)]
public sealed class LostConnectionTests(BrowserSite site)
{
    private const string New = "/Admin/Contents/ContentTypes/NewsArticle/Create";
    private const string Lead = "[name='NewsArticle.Lead.Text']";

    [Fact]
    public async Task Save_WithoutALine_StaysOnThePage_AndGoesOnceTheLineIsBack()
    {
        await using var visit = await site.SignedInAsync("Editor", 390, 844);
        await WriteAsync(visit, "Bài viết lúc mất mạng");
        await visit.Page.Context.SetOfflineAsync(true);
        await DraftButton(visit).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#tu-luu")).ToContainTextAsync("khi có mạng hãy bấm lại");
        await Assertions.Expect(visit.Page.Locator(Lead)).ToHaveValueAsync("Hai câu dẫn. Đủ ý.");
        await visit.ScreenshotAsync("lost-connection-save");
        await visit.Page.Context.SetOfflineAsync(false);
        await visit.PressAsync(DraftButton(visit));
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Đã lưu bản nháp");
        Assert.Equal(1, await CountAsync("Bài viết lúc mất mạng"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Save_WhoseAnswerIsLost_IsDoneOnce(bool isNew)
    {
        await using var visit = await site.SignedInAsync("Editor", 1280, 900);
        var title = isNew ? "Bài mới mất câu trả lời" : "Bài cũ mất câu trả lời";
        var path = New;
        if (isNew)
        {
            await WriteAsync(visit, title);
        }
        else
        {
            path = $"/Admin/Contents/ContentItems/{(await site.SaveDraftAsync("NewsArticle", title)).ContentItemId}/Edit";
            await visit.OpenAsync(path);
            await visit.Page.Locator(Lead).FillAsync("Hai câu dẫn. Đủ ý.");
        }

        // The form reaches the site, the answer does not reach the browser.
        await visit.Page.RouteAsync("**" + path, async route =>
        {
            if (route.Request.Method == "POST")
            {
                await route.FetchAsync(new() { MaxRedirects = 0 });
                await route.AbortAsync("connectionreset");
            }
            else
            {
                await route.ContinueAsync();
            }
        });
        await DraftButton(visit).ClickAsync();
        await Until.TrueAsync(async () => await CountAsync(title, "Hai câu dẫn. Đủ ý.") == 1);
        await visit.Page.UnrouteAsync("**" + path);
        if (!visit.Page.Url.Contains("/Admin/", StringComparison.Ordinal))
        {
            // The browser shows its own message instead; the way back leads to the form.
            await visit.Page.GoBackAsync();
        }

        await visit.Page.WaitForFunctionAsync("() => document.readyState === 'complete'");
        if (await visit.Page.Locator("form#soan").CountAsync() == 0)
        {
            await visit.OpenAsync(path);
        }

        await visit.ScreenshotAsync($"lost-answer-{(isNew ? "new" : "edit")}");
        if (await visit.Page.Locator("#ban-may [data-do=restore]").CountAsync() > 0)
        {
            await visit.PressAsync(visit.Page.Locator("#ban-may [data-do=restore]"));
            await Assertions.Expect(visit.Page.Locator("form#soan[data-unsaved=yes]")).ToBeVisibleAsync();
        }

        await Assertions.Expect(visit.Page.Locator(Lead)).ToHaveValueAsync("Hai câu dẫn. Đủ ý.");
        await visit.PressAsync(DraftButton(visit));
        await Assertions.Expect(visit.Page.Locator("main")).Not.ToContainTextAsync("đã lưu nội dung này sau khi bạn mở");
        Assert.Equal(1, await CountAsync(title));
    }

    private static ILocator DraftButton(Visit visit) => visit.Page.Locator("#soan button[name=_do][value=draft].quiet").First;

    private static async Task WriteAsync(Visit visit, string title)
    {
        await visit.OpenAsync(New);
        await visit.Page.Locator("[name='TitlePart.Title']").FillAsync(title);
        await visit.Page.Locator(Lead).FillAsync("Hai câu dẫn. Đủ ý.");
    }

    private Task<int> CountAsync(string title, string text = "") =>
        site.Scope<SiteDb, int>(db => db.ContentItems.CountAsync(row => row.DisplayText == title && row.Latest && row.Json.Contains(text)));
}
