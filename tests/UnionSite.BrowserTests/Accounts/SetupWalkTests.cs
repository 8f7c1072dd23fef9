using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Cms.Accounts;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Accounts;

/// <summary>The link that the program prints makes the first administrator, on a small phone without JavaScript.</summary>
[Collection(PeopleTestGroup.Name)]
public sealed class SetupWalkTests(BrowserSite site)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Link_MakesAnAdministrator_Once(int width)
    {
        var found = new List<string>();
        var name = $"quan-tri-{width}";
        var path = await site.Scope<SetupLink, string>(link => link.CreateAsync());
        await using var visit = await site.VisitAsync(width, 740, javaScript: false);
        Assert.Equal(200, await visit.OpenAsync(path));
        found.AddRange(await visit.LookAsync("setup"));

        await SendAsync(visit, name, "ngan", "ngan");
        await Assertions.Expect(visit.Page.Locator("#o-Password-loi")).ToContainTextAsync("ít nhất 12 ký tự");
        await Assertions.Expect(visit.Page.GetByLabel("Tên đăng nhập")).ToHaveValueAsync(name);
        found.AddRange(await visit.LookAsync("setup-weak"));
        await SendAsync(visit, name, SiteFactory.Password, SiteFactory.Password + "x");
        await Assertions.Expect(visit.Page.Locator("#o-Again-loi")).ToContainTextAsync("chưa giống nhau");
        found.AddRange(await visit.LookAsync("setup-twice"));

        await SendAsync(visit, name, SiteFactory.Password, SiteFactory.Password);
        await Assertions.Expect(visit.Page).ToHaveURLAsync(site.Address + "/Login");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Hãy đăng nhập");
        found.AddRange(await visit.LookAsync("setup-done"));
        await visit.TypePasswordAsync(name);
        // The administrator's second step, before anything else.
        await Assertions.Expect(visit.Page).ToHaveURLAsync(site.Address + "/TwoFactor");
        found.AddRange(await visit.LookAsync("setup-second-step"));
        await visit.PressAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bắt đầu bật" }));
        await visit.Page.Locator("[name=Code]").FillAsync(AuthenticatorCodes.CodeOf(await visit.Page.Locator(".code").InnerTextAsync(), site.Clock.GetUtcNow().ToUnixTimeSeconds() / 30));
        await visit.PressAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bật xác thực hai bước" }));
        await visit.PressAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Đã cất xong" }));
        await Assertions.Expect(visit.Page).ToHaveURLAsync(site.Address + "/Admin");

        Assert.Equal(404, await visit.OpenAsync(path));
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("Liên kết không còn dùng được");
        found.AddRange(await visit.LookAsync("setup-used"));
        Findings.None(found.Concat(visit.Problems));
    }

    [Fact]
    public async Task Link_AfterAnHour_SaysHowToGetANewOne()
    {
        var path = await site.Scope<SetupLink, string>(link => link.CreateAsync());
        await using var early = await site.VisitAsync(360, 740, javaScript: false);
        Assert.Equal(200, await early.OpenAsync(path));
        await early.Page.GetByLabel("Tên đăng nhập").FillAsync("den-muon");
        site.Clock.Advance(TimeSpan.FromMinutes(61));
        await early.Page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync(SiteFactory.Password);
        await early.Page.GetByLabel("Nhập lại mật khẩu").FillAsync(SiteFactory.Password);
        await early.PressAsync(early.Page.GetByRole(AriaRole.Button, new() { Name = "Tạo người quản trị" }));
        await Assertions.Expect(early.Page.GetByRole(AriaRole.Heading, new() { Name = "Liên kết không còn dùng được" })).ToBeVisibleAsync();
        await Assertions.Expect(early.Page.Locator("main")).ToContainTextAsync("setup-link");
        Findings.None(await early.LookAsync("setup-expired"));
    }

    private static async Task SendAsync(Visit visit, string name, string password, string again)
    {
        await visit.Page.GetByLabel("Tên đăng nhập").FillAsync(name);
        await visit.Page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync(password);
        await visit.Page.GetByLabel("Nhập lại mật khẩu").FillAsync(again);
        await visit.PressAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tạo người quản trị" }));
    }
}
