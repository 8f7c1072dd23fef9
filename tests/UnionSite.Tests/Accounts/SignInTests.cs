using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Identity;
using UnionSite.Cms.Accounts;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Accounts;

public sealed class SignInTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Desk_ForAnonymous_LeadsToTheSignInPage_AndBack()
    {
        var user = await site.CreateUserAsync("Editor");
        using var client = site.AnonymousClient();
        using var refused = await client.GetAsync(new Uri("/Admin", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        Assert.Equal("/Login?returnUrl=%2FAdmin", refused.Headers.Location!.PathAndQuery);
        using var entered = await TryAsync(client, user.UserName!, SiteFactory.Password, "/Admin");
        Assert.Equal("/Admin", entered.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync("/Admin"));
    }

    [Fact]
    public async Task Desk_WithoutTheRight_Is403()
    {
        using var member = await site.SignInAsync("Member");
        Assert.Equal(HttpStatusCode.Forbidden, await member.StatusAsync("/Admin"));
        Assert.Equal(HttpStatusCode.Forbidden, await member.StatusAsync("/Admin/Users"));
    }

    [Fact]
    public async Task SignIn_WithWrongPasswordUnknownNameOrSwitchedOffAccount_SaysTheSame()
    {
        var known = await site.CreateUserAsync("Editor");
        var off = await site.CreateUserAsync("Editor");
        await site.Scope<UserManager<SiteUser>>(async users =>
        {
            var user = (await users.FindByIdAsync(off.Id))!;
            user.IsEnabled = false;
            await users.UpdateAsync(user);
        });
        using var client = site.AnonymousClient();
        var answers = new List<string>();
        foreach (var (name, password) in new[] { (known.UserName!, "sai-mat-khau-nay"), ("khong-co-ai", "sai-mat-khau-nay"), (off.UserName!, SiteFactory.Password) })
        {
            using var response = await TryAsync(client, name, password);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            answers.Add((await response.PageAsync()).QuerySelector("[role=alert]")!.Words());
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task SignIn_AfterFiveFailures_IsLockedAndOpensAgain_LaterEachTime()
    {
        var user = await site.CreateUserAsync("Editor");
        using var client = site.AnonymousClient();
        foreach (var minutes in (int[])[5, 10])
        {
            for (var i = 0; i < 5; i++)
            {
                using var failed = await TryAsync(client, user.UserName!, "sai-mat-khau-nay");
            }

            using var locked = await TryAsync(client, user.UserName!, SiteFactory.Password);
            Assert.Equal(HttpStatusCode.OK, locked.StatusCode);
            site.Clock.Advance(TimeSpan.FromMinutes(minutes - 1));
            using var still = await TryAsync(client, user.UserName!, SiteFactory.Password);
            Assert.Equal(HttpStatusCode.OK, still.StatusCode);
            site.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        using var open = await TryAsync(client, user.UserName!, SiteFactory.Password);
        Assert.Equal(HttpStatusCode.Redirect, open.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task SignIn_WithForeignReturnUrl_StaysHere(string returnUrl)
    {
        var user = await site.CreateUserAsync("Editor");
        using var client = site.AnonymousClient();
        using var response = await TryAsync(client, user.UserName!, SiteFactory.Password, returnUrl);
        Assert.Equal("/Admin", response.Headers.Location!.OriginalString);
        var cookie = response.Headers.GetValues("Set-Cookie").Single(header => header.StartsWith("UnionSite.SignIn=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SignIn_ByAnAddressOfTwoAccounts_IsRefused_NotAnError()
    {
        var one = await site.CreateUserAsync("Editor");
        var other = await site.CreateUserAsync("Editor");
        await site.Scope<UserManager<SiteUser>>(async users =>
        {
            foreach (var id in new[] { one.Id, other.Id })
            {
                await users.SetEmailAsync((await users.FindByIdAsync(id))!, "chung@example.vn");
            }
        });
        using var client = site.AnonymousClient();
        using var response = await TryAsync(client, "chung@example.vn", SiteFactory.Password);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Lock_ByAStrangersGuesses_DoesNotShutOutAKnownBrowser()
    {
        var user = await site.CreateUserAsync("Editor");
        using var own = site.AnonymousClient();
        await own.SignInAsync(user.UserName!, SiteFactory.Password);
        using var off = await own.SubmitAsync("/Admin", "form[action$=LogOff]", new Dictionary<string, string?>());
        using var stranger = site.AnonymousClient();
        for (var i = 0; i < 5; i++)
        {
            using var guess = await TryAsync(stranger, user.UserName!, "sai-mat-khau-nay");
        }

        using var mistyped = await TryAsync(own, user.UserName!, "go-nham-mat-khau");
        Assert.Equal(HttpStatusCode.OK, mistyped.StatusCode);
        using var locked = await TryAsync(stranger, user.UserName!, SiteFactory.Password);
        Assert.Equal(HttpStatusCode.OK, locked.StatusCode);
        using var entered = await TryAsync(own, user.UserName!, SiteFactory.Password);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
    }

    [Fact]
    public async Task Lock_OfAKnownBrowser_ThatGuesses_IsThatOfAStranger()
    {
        var user = await site.CreateUserAsync("Editor");
        using var own = site.AnonymousClient();
        await own.SignInAsync(user.UserName!, SiteFactory.Password);
        using var off = await own.SubmitAsync("/Admin", "form[action$=LogOff]", new Dictionary<string, string?>());
        for (var i = 0; i < 10; i++)
        {
            using var guess = await TryAsync(own, user.UserName!, "sai-mat-khau-nay");
        }

        using var locked = await TryAsync(own, user.UserName!, SiteFactory.Password);
        Assert.Equal(HttpStatusCode.OK, locked.StatusCode);
    }

    [Fact]
    public async Task LogOff_ByPost_EndsTheSession()
    {
        using var client = await site.SignInAsync("Editor");
        using var off = await client.SubmitAsync("/Admin", "form[action$=LogOff]", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.Redirect, off.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await client.StatusAsync("/Admin"));
    }

    [Fact]
    public async Task TwoFactor_OnceOn_AsksForTheCode_AndTakesARecoveryCodeOnce()
    {
        var user = await site.CreateUserAsync("Editor");
        using var client = site.AnonymousClient();
        await client.SignInAsync(user.UserName!, SiteFactory.Password);
        using var started = await client.SubmitAsync("/TwoFactor", "form[action*=Start]", new Dictionary<string, string?>());
        var enrol = await started.PageAsync();
        Assert.NotNull(enrol.QuerySelector("svg path"));
        var key = enrol.QuerySelector(".code")!.Words();
        using var confirmed = await client.SubmitAsync("/TwoFactor", enrol, "form[action*=Confirm]", new Dictionary<string, string?> { ["Code"] = Totp(key) });
        var codes = (await confirmed.PageAsync()).QuerySelectorAll(".code").Select(code => code.Words()).ToList();
        Assert.Equal(10, codes.Count);

        using var again = site.AnonymousClient();
        using var half = await TryAsync(again, user.UserName!, SiteFactory.Password, "/Account");
        Assert.StartsWith("/LoginWithTwoFactorAuthentication", half.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await again.StatusAsync("/Admin"));
        var second = half.Headers.Location.OriginalString;
        using var wrong = await again.SubmitAsync(second, "form:has([name=Code])", new Dictionary<string, string?> { ["Code"] = "000000" });
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        using var good = await again.SubmitAsync(second, "form:has([name=Code])", new Dictionary<string, string?> { ["Code"] = codes[0], ["IsRecoveryCode"] = "true" });
        Assert.Equal("/Account", good.Headers.Location!.OriginalString);

        using var third = site.AnonymousClient();
        using var halfAgain = await TryAsync(third, user.UserName!, SiteFactory.Password);
        using var spent = await third.SubmitAsync(second, "form:has([name=Code])", new Dictionary<string, string?> { ["Code"] = codes[0], ["IsRecoveryCode"] = "true" });
        Assert.Equal(HttpStatusCode.OK, spent.StatusCode);
        using var byCode = await third.SubmitAsync(second, "form:has([name=Code])", new Dictionary<string, string?> { ["Code"] = Totp(key) });
        Assert.Equal(HttpStatusCode.Redirect, byCode.StatusCode);
    }

    [Fact]
    public async Task ChangePassword_WithAGuessableOne_IsRefused_WithAGoodOneWorks()
    {
        var user = await site.CreateUserAsync("Editor");
        using var client = site.AnonymousClient();
        await client.SignInAsync(user.UserName!, SiteFactory.Password);
        foreach (var bad in (string[])["ngan", "congdoan2026!", "Mật khẩu 123456", "aaaaaaaaaaaaaa", user.UserName + "-x"])
        {
            using var refused = await ChangeAsync(client, bad);
            Assert.NotNull((await refused.PageAsync()).QuerySelector("#o-Password-loi"));
        }

        using var done = await ChangeAsync(client, "bốn mùa hoa ban trắng");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        using var fresh = site.AnonymousClient();
        await fresh.SignInAsync(user.UserName!, "bốn mùa hoa ban trắng");
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient client, string password) => client.SubmitAsync(
        "/ChangePassword",
        "form:has([name=Current])",
        new Dictionary<string, string?> { ["Current"] = SiteFactory.Password, ["Password"] = password, ["Again"] = password });

    private static Task<HttpResponseMessage> TryAsync(HttpClient client, string name, string password, string? returnUrl = null) => client.SubmitAsync(
        "/Login" + (returnUrl is null ? "" : "?returnUrl=" + Uri.EscapeDataString(returnUrl)),
        "form:has([name=UserName])",
        new Dictionary<string, string?> { ["UserName"] = name, ["Password"] = password });

    // RFC 6238 with SHA-1, 30 seconds and 6 digits, by the machine's clock as Identity reads it.
    private static string Totp(string key)
    {
        var bits = string.Concat(key.Replace(" ", "", StringComparison.Ordinal).Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(index => Convert.ToByte(bits.Substring(index * 8, 8), 2)).ToArray();
        var step = BitConverter.GetBytes(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        Array.Reverse(step);
#pragma warning disable CA5350 // Authenticator applications know only SHA-1.
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var offset = hash[^1] & 15;
        var number = ((hash[offset] & 127) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
