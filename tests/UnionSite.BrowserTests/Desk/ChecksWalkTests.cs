using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Desk;

/// <summary>A refused publication leads to its picture, and the fix is one dialog away.</summary>
[Collection(DeskTestGroup.Name)]
public sealed class ChecksWalkTests(BrowserSite site)
{
    [Fact]
    public async Task RefusedPublication_LeadsToThePlace_AndIsMended()
    {
        await using var editor = await site.SignedInAsync("Editor", 390, 844);
        var page = editor.Page;
        await editor.OpenAsync("/Admin/Contents/ContentTypes/NewsArticle/Create");
        await page.Locator("[name='TitlePart.Title']").FillAsync("Bài được kiểm tra");
        await page.Locator("[name='NewsArticle.Lead.Text']").FillAsync("Lời dẫn.");
        await RichBox.FillAsync(page, "HtmlBodyPart.Html", "<h2>Chuẩn bị</h2><h4>Gói bánh</h4><p>Bánh chưng <img src=\"/media/minh-hoa/tet.webp\"> ở <a href=\"/\">đây</a>.</p>");
        await editor.PressAsync(page.Locator("button[name=_do][value=publish]:not(.hide)"));
        var told = page.Locator("#kiem-tra");
        await Assertions.Expect(told).ToContainTextAsync("1 chỗ phải sửa");
        foreach (var width in new[] { 1280, 390 })
        {
            await page.SetViewportSizeAsync(width, 844);
            await editor.ScreenshotAsync("desk-checks");
            // The picture without a description is the very one that is told of.
            Findings.None((await editor.AxeAsync()).Where(problem => !problem.StartsWith("image-alt", StringComparison.Ordinal)));
            Assert.Equal(0, await editor.OverflowAsync());
        }

        await told.GetByRole(AriaRole.Link, new() { Name = "chưa có mô tả" }).ClickAsync();
        await Assertions.Expect(page.Locator(".rich-text img.ProseMirror-selectednode")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ảnh: Chèn ảnh từ thư viện" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Mô tả ảnh cho người không nhìn thấy").FillAsync("Nồi bánh chưng");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Đặt vào bài" }).ClickAsync();
        await editor.PressAsync(page.Locator("button[name=_do][value=check]"));
        await Assertions.Expect(told).ToContainTextAsync("Không có lỗi nào chặn đăng");
        await editor.PressAsync(page.Locator("button[name=_do][value=publish]:not(.hide)"));
        await Assertions.Expect(page.Locator(".note.ok")).ToBeVisibleAsync();
        Findings.None(editor.Problems.Where(problem => !problem.Contains("422", StringComparison.Ordinal)));
    }
}
