using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Accounts;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Accounts;

/// <summary>Whoever could take any right, or read what was confided, comes in with more than a password.</summary>
public sealed class SecondStepTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData("Administrator", "/Admin/Users")]
    [InlineData("LegalAdviser", "/Admin/LegalAdvice")]
    public async Task CriticalRole_WithAPasswordAlone_OpensNothing_UntilTheSecondStepIsSetUp(string role, string address)
    {
        var user = await site.CreateUserAsync(role, withSecondStep: false);
        using var client = site.AnonymousClient();
        using var entered = await client.SubmitAsync("/Login?returnUrl=" + Uri.EscapeDataString(address), "form:has([name=UserName])", new Dictionary<string, string?> { ["UserName"] = user.UserName, ["Password"] = SiteFactory.Password });
        var setUp = "/TwoFactor?returnUrl=" + Uri.EscapeDataString(address);
        Assert.Equal(setUp, entered.Headers.Location!.OriginalString);
        foreach (var closed in new[] { address, "/Admin", "/Admin/Media" })
        {
            using var refused = await client.GetAsync(new Uri(closed, UriKind.Relative));
            Assert.Equal("/TwoFactor?returnUrl=" + Uri.EscapeDataString(closed), refused.Headers.Location!.OriginalString);
        }

        // A minute later, when the session is looked at again, it still owes the step.
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Redirect, await client.StatusAsync(address));
        var page = await SwitchOnAsync(client, site.Clock, setUp);
        Assert.Equal(address, page.QuerySelector("main .acts a.btn")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync(address));
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync(address));
    }

    [Fact]
    public async Task CriticalRole_CannotSwitchTheStepOff()
    {
        var user = await site.CreateUserAsync("LegalAdviser", withSecondStep: false);
        using var client = site.AnonymousClient();
        await client.SignInAsync(user.UserName!, SiteFactory.Password);
        await SwitchOnAsync(client, site.Clock);
        var page = await client.GetPageAsync("/TwoFactor");
        Assert.Null(page.QuerySelector("[formaction*=Disable]"));
        page.QuerySelector("[formaction*=Codes]")!.SetAttribute("formaction", "/TwoFactor?handler=Disable");
        using var tried = await client.SubmitAsync("/TwoFactor", page, "form:has([name=Password])", new Dictionary<string, string?> { ["Password"] = SiteFactory.Password });
        Assert.Equal(HttpStatusCode.OK, tried.StatusCode);
        Assert.True(await site.Scope<Microsoft.AspNetCore.Identity.UserManager<SiteUser>, bool>(async users => (await users.FindByIdAsync(user.Id))!.TwoFactorEnabled));
    }

    [Fact]
    public async Task OtherRoles_MayGoOnWithAPassword()
    {
        using var editor = await site.SignInAsync("Editor");
        Assert.Equal(HttpStatusCode.OK, await editor.StatusAsync("/Admin"));
        var page = await editor.GetPageAsync("/TwoFactor");
        Assert.Contains("đang tắt", page.Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RoleThatGainsACriticalRight_OwesTheStepAtTheNextLook()
    {
        using var editor = await site.SignInAsync("Moderator");
        Assert.Equal(HttpStatusCode.OK, await editor.StatusAsync("/Admin"));
        await site.Scope<Cms.Permissions.RoleEditor>(async roles =>
        {
            await roles.SetAsync("Moderator", null, ["AnswerLegalQuestions"], Cms.Permissions.PermissionChange.Add, "test");
        });
        site.Services.GetRequiredService<Cms.Permissions.RolePermissions>().Drop();
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        using var led = await editor.GetAsync(new Uri("/Admin", UriKind.Relative));
        Assert.StartsWith("/TwoFactor", led.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryPageOfTheSignedIn_NamesThem_OffersTheWayOut_AndIsKeptByNobody()
    {
        using var client = await site.SignInAsync("Author");
        foreach (var path in new[] { "/", "/tin-tuc", "/tim-kiem?q=luong", "/gui-cau-hoi", "/tra-cuu", "/Account", "/khong-co-trang-nay", "/phuc-loi" })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.True(answer.Headers.CacheControl?.NoStore, path);
            var who = (await answer.PageAsync()).QuerySelector("header form.who[action$=LogOff]");
            Assert.True(who is not null, path);
            Assert.Contains("author-", who!.Words(), StringComparison.Ordinal);
        }

        using var off = await client.SubmitAsync("/", "form.who", new Dictionary<string, string?>());
        Assert.Equal("\"cache\", \"storage\"", off.Headers.GetValues("Clear-Site-Data").Single());
        Assert.Null((await client.GetPageAsync("/")).QuerySelector("form.who"));
    }

    /// <summary>What a person does at the set-up page.</summary>
    /// <returns>The page with the recovery codes.</returns>
    internal static async Task<IDocument> SwitchOnAsync(HttpClient client, TimeProvider clock, string path = "/TwoFactor")
    {
        using var started = await client.SubmitAsync(path, "form[action*=Start]", new Dictionary<string, string?>());
        var enrol = await started.PageAsync();
        var code = AuthenticatorCodes.CodeOf(enrol.QuerySelector(".code")!.Words(), clock.GetUtcNow().ToUnixTimeSeconds() / 30);
        using var confirmed = await client.SubmitAsync(path, enrol, "form[action*=Confirm]", new Dictionary<string, string?> { ["Code"] = code });
        var page = await confirmed.PageAsync();
        Assert.Equal(10, page.QuerySelectorAll(".code").Length);
        return page;
    }
}
