using System.Net;
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
        using var good = await again.SubmitAsync(second, "form:has([name=Code])", new Dictionary<string, string?> { ["Code"] = codes[0].ToLowerInvariant().Replace('-', ' ') });
        Assert.Equal("/Account", good.Headers.Location!.OriginalString);

        using var third = site.AnonymousClient();
        using var halfAgain = await TryAsync(third, user.UserName!, SiteFactory.Password);
        using var spent = await third.SubmitAsync(second, "form:has([name=Code])", new Dictionary<string, string?> { ["Code"] = codes[0] });
        Assert.Equal(HttpStatusCode.OK, spent.StatusCode);
        using var seen = await third.SubmitAsync(second, "form:has([name=Code])", new Dictionary<string, string?> { ["Code"] = Totp(key) });
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        site.Clock.Advance(TimeSpan.FromSeconds(30));
        using var byCode = await third.SubmitAsync(second, "form:has([name=Code])", new Dictionary<string, string?> { ["Code"] = Totp(key) });
        Assert.Equal(HttpStatusCode.Redirect, byCode.StatusCode);
    }

    [Fact]
    public async Task TwoFactor_ACode_IsTakenOnce_AlsoAtTheSameMoment()
    {
        var (user, key) = await WithTwoFactorAsync();
        site.Clock.Advance(TimeSpan.FromSeconds(30));
        var code = Totp(key);
        var clients = new List<HttpClient>();
        for (var i = 0; i < 4; i++)
        {
            clients.Add(site.AnonymousClient());
            using var half = await TryAsync(clients[i], user.UserName!, SiteFactory.Password);
        }

        var answers = await Task.WhenAll(clients.Select(async client =>
        {
            using var answer = await client.SubmitAsync("/LoginWithTwoFactorAuthentication", "form:has([name=Code])", new Dictionary<string, string?> { ["Code"] = code });
            return answer.StatusCode;
        }));
        Assert.Single(answers, HttpStatusCode.Redirect);

        // A save of the whole account in between does not bring the code back.
        await site.Scope<UserManager<SiteUser>>(async users => await users.UpdateSecurityStampAsync((await users.FindByIdAsync(user.Id))!));
        var loser = clients[Array.IndexOf(answers, HttpStatusCode.OK)];
        using var half2 = await TryAsync(loser, user.UserName!, SiteFactory.Password);
        using var again = await loser.SubmitAsync("/LoginWithTwoFactorAuthentication", "form:has([name=Code])", new Dictionary<string, string?> { ["Code"] = code });
        Assert.Contains("chỉ dùng một lần", (await again.PageAsync()).QuerySelector("#o-Code-loi")!.Words(), StringComparison.Ordinal);
        clients.ForEach(client => client.Dispose());
    }

    // Key and codes of RFC 6238, appendix B.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(20000000000, "353130")]
    public void TwoFactor_Codes_AreThoseOfTheStandard(long second, string code) =>
        Assert.Equal(code, AuthenticatorCodes.CodeOf("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", second / 30));

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

    private async Task<(SiteUser User, string Key)> WithTwoFactorAsync()
    {
        var user = await site.CreateUserAsync("Editor");
        using var client = site.AnonymousClient();
        await client.SignInAsync(user.UserName!, SiteFactory.Password);
        using var started = await client.SubmitAsync("/TwoFactor", "form[action*=Start]", new Dictionary<string, string?>());
        var enrol = await started.PageAsync();
        var key = enrol.QuerySelector(".code")!.Words();
        using var confirmed = await client.SubmitAsync("/TwoFactor", enrol, "form[action*=Confirm]", new Dictionary<string, string?> { ["Code"] = Totp(key) });
        Assert.Equal(10, (await confirmed.PageAsync()).QuerySelectorAll(".code").Length);
        return (user, key);
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient client, string password) => client.SubmitAsync(
        "/ChangePassword",
        "form:has([name=Current])",
        new Dictionary<string, string?> { ["Current"] = SiteFactory.Password, ["Password"] = password, ["Again"] = password });

    private static Task<HttpResponseMessage> TryAsync(HttpClient client, string name, string password, string? returnUrl = null) => client.SubmitAsync(
        "/Login" + (returnUrl is null ? "" : "?returnUrl=" + Uri.EscapeDataString(returnUrl)),
        "form:has([name=UserName])",
        new Dictionary<string, string?> { ["UserName"] = name, ["Password"] = password });

    private string Totp(string key) => AuthenticatorCodes.CodeOf(key, site.Clock.GetUtcNow().ToUnixTimeSeconds() / 30);
}
