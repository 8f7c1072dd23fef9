using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Pages;

/// <summary>Whole tasks without a mouse.</summary>
[Collection(PageTestGroup.Name)]
public sealed class KeyboardWalkTests(BrowserSite site)
{
    [Theory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    public async Task News_IsWrittenAndPublished(int width, int height)
    {
        var title = $"Viết bằng bàn phím {width}";
        var user = await site.CreateUserAsync("Editor");
        await using var visit = await site.VisitAsync(width, height);
        var keys = new Keys(visit);
        await visit.OpenAsync("/Login");
        await keys.TypeAsync(visit.Page.Locator("[name=UserName]"), user.UserName!);
        await keys.TypeAsync(visit.Page.Locator("[name=Password]"), SiteFactory.Password);
        await keys.EnterAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }));
        await SkipAsync(visit, keys);
        if (width < 1000)
        {
            await visit.OpenAsync("/Admin");
            await keys.ToAsync(visit.Page.Locator("details.fold > summary"));
            await visit.Page.Keyboard.PressAsync("Enter");
        }
        else
        {
            await visit.OpenAsync("/Admin");
        }

        await keys.EnterAsync(visit.Page.Locator("nav.side").GetByRole(AriaRole.Link, new() { Name = "Viết mới" }));
        await keys.EnterAsync(visit.Page.Locator("main a[href$='/NewsArticle/Create']"));
        await keys.TypeAsync(visit.Page.Locator("[name='TitlePart.Title']"), title);
        await keys.TypeAsync(visit.Page.Locator("[name='NewsArticle.Lead.Text']"), "Không có chuột vẫn làm được việc.");
        await keys.TypeAsync(visit.Page.Locator("#HtmlBodyPart-Html-soan"), "Đoạn thứ nhất.\n\nĐoạn thứ hai.");
        await keys.EnterAsync(visit.Page.Locator("button[name=_do][value=publish]:not(.hide)"));
        await Assertions.Expect(visit.Page.Locator(".note.ok")).ToBeVisibleAsync();
        var found = (await visit.LookAsync("keyboard-published")).ToList();
        Assert.Equal(200, await visit.OpenAsync("/tin-tuc/" + UnionSite.Cms.Text.VietnameseText.Slug(title)));
        await Assertions.Expect(visit.Page.Locator(".prose p")).ToHaveCountAsync(2);
        Findings.None(found.Concat(keys.Hidden.Distinct()).Concat(visit.Problems));
    }

    [Theory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    public async Task Question_IsAskedAndReadAgain(int width, int height)
    {
        await using var visit = await site.VisitAsync(width, height);
        var keys = new Keys(visit);
        await visit.OpenAsync("/");
        await SkipAsync(visit, keys);
        await visit.OpenAsync("/");
        await keys.EnterAsync(visit.Page.Locator("main a[href='/gui-cau-hoi']").First);
        await keys.EnterAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi câu hỏi" }));
        // The message leads to the box.
        await keys.ToAsync(visit.Page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link, new() { Name = "Câu hỏi của bạn" }));
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByLabel("Câu hỏi của bạn")).ToBeFocusedAsync();
        await visit.Page.Keyboard.InsertTextAsync("Tôi hỏi bằng bàn phím: nghỉ việc báo trước bao nhiêu ngày?");
        await keys.ToAsync(visit.Page.GetByLabel("Tôi đồng ý để công đoàn đăng"));
        await visit.Page.Keyboard.PressAsync("Space");
        await keys.EnterAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi câu hỏi" }));
        var code = await visit.Page.Locator("span.code").Nth(0).InnerTextAsync();
        var secret = await visit.Page.Locator("span.code").Nth(1).InnerTextAsync();

        await keys.EnterAsync(visit.Page.Locator("main a[href='/tra-cuu']").First);
        await keys.TypeAsync(visit.Page.GetByLabel("Mã theo dõi"), code);
        await keys.TypeAsync(visit.Page.GetByLabel("Mã bí mật"), secret);
        await visit.PressAsync(() => visit.Page.Keyboard.PressAsync("Enter"));
        await Assertions.Expect(visit.Page.Locator("ol.talk")).ToContainTextAsync("Tôi hỏi bằng bàn phím");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("Bạn đang đồng ý");
        await keys.EnterAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Xem xong, đóng lại" }));
        Findings.None(keys.Hidden.Distinct().Concat(visit.Problems));
    }

    // The first stop of every page jumps over the menu.
    private static async Task SkipAsync(Visit visit, Keys keys)
    {
        await keys.ToAsync(visit.Page.Locator("a.skip"));
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }
}
