using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Cms.Accounts;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Accounts;

/// <summary>An adviser puts a second step before the sign-in, and comes in with it on a phone.</summary>
[Collection(PeopleTestGroup.Name)]
public sealed class TwoFactorWalkTests(BrowserSite site)
{
    [Theory]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    public async Task TwoSteps_SwitchedOn_ThenCodeWrongCodeSpentCodeAndRecoveryCode(int width, bool javaScript)
    {
        var user = await site.CreateUserAsync("LegalAdviser", withSecondStep: false);
        await using var visit = await site.VisitAsync(width, 844, javaScript);
        var found = new List<string>();
        await visit.TypePasswordAsync(user.UserName!);
        var (key, recovery) = await SwitchOnAsync(visit, found);

        await SignOutAsync(visit);
        await visit.TypePasswordAsync(user.UserName!);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Nhập mã xác thực" })).ToBeVisibleAsync();
        found.AddRange(await visit.LookAsync("two-factor-code"));

        // The code that switched it on is spent, though it still shows on the phone.
        await SendAsync(visit, CodeNow(key));
        await Assertions.Expect(visit.Page.Locator("#o-Code-loi")).ToContainTextAsync("Mỗi mã chỉ dùng một lần");
        await Assertions.Expect(visit.Page.Locator("#o-Code")).ToHaveAttributeAsync("aria-invalid", "true");
        found.AddRange(await visit.LookAsync("two-factor-refused"));
        site.Clock.Advance(TimeSpan.FromSeconds(30));
        await SendAsync(visit, CodeNow(key) == "123456" ? "654321" : "123456");
        await Assertions.Expect(visit.Page.Locator("#o-Code-loi")).ToBeVisibleAsync();
        await SendAsync(visit, CodeNow(key));
        await Assertions.Expect(visit.Page).ToHaveURLAsync(site.Address + "/Admin");

        await SignOutAsync(visit);
        await visit.TypePasswordAsync(user.UserName!);
        await SendAsync(visit, recovery);
        await Assertions.Expect(visit.Page).ToHaveURLAsync(site.Address + "/Admin");
        await visit.OpenAsync("/TwoFactor");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("Còn 9 mã dự phòng");
        found.AddRange(await visit.LookAsync("two-factor-on"));
        Findings.None(found.Concat(visit.Problems));
    }

    private async Task<(string Key, string Recovery)> SwitchOnAsync(Visit visit, List<string> found)
    {
        // Led there at once: the role may not be used with a password alone.
        await Assertions.Expect(visit.Page).ToHaveURLAsync(site.Address + "/TwoFactor");
        found.AddRange(await visit.LookAsync("two-factor-off"));
        await visit.PressAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bắt đầu bật" }));
        var key = await visit.Page.Locator(".code").InnerTextAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Img, new() { Name = "Mã QR của tài khoản" })).ToBeVisibleAsync();
        found.AddRange(await visit.LookAsync("two-factor-key"));

        await SendAsync(visit, "000000");
        await Assertions.Expect(visit.Page.Locator("#o-Code-loi")).ToContainTextAsync("Mã chưa đúng");
        Assert.Equal(key, await visit.Page.Locator(".code").InnerTextAsync());
        await SendAsync(visit, CodeNow(key));
        var codes = visit.Page.Locator("main li .code");
        await Assertions.Expect(codes).ToHaveCountAsync(10);
        found.AddRange(await visit.LookAsync("two-factor-recovery"));
        return (key, await codes.Nth(3).InnerTextAsync());
    }

    private string CodeNow(string key) => AuthenticatorCodes.CodeOf(key, site.Clock.GetUtcNow().ToUnixTimeSeconds() / 30);

    private static async Task SendAsync(Visit visit, string code)
    {
        await visit.Page.Locator("[name=Code]").FillAsync(code);
        await visit.PressAsync(visit.Page.Locator("form:has([name=Code]) button"));
    }

    private static async Task SignOutAsync(Visit visit)
    {
        await visit.OpenAsync("/Account");
        await visit.PressAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Thoát" }));
    }
}
