using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Data;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Accounts;

public sealed class SetupLinkTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Link_MakesAnAdministrator_Once()
    {
        var path = await LinkAsync();
        using var client = site.AnonymousClient();
        using var page = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        using var done = await UseAsync(client, path, "quan-tri-moi", "bốn mùa hoa ban trắng");
        Assert.Equal("/Login", done.Headers.Location!.OriginalString);
        Assert.True(await site.Scope<SetupLink, bool>(link => link.HasAdministratorAsync()));
        await client.SignInAsync("quan-tri-moi", "bốn mùa hoa ban trắng");
        // The password alone opens nothing: the second step comes first.
        Assert.Equal(HttpStatusCode.Redirect, await client.StatusAsync("/Admin/Users"));
        await SecondStepTests.SwitchOnAsync(client, site.Clock);
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync("/Admin/Users"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(path));
    }

    [Fact]
    public async Task Link_WithAWeakPassword_StaysOpen()
    {
        var path = await LinkAsync();
        using var client = site.AnonymousClient();
        using var refused = await UseAsync(client, path, "nguoi-khac", "password1234");
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.NotNull((await refused.PageAsync()).QuerySelector("[role=alert]"));
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync(path));
    }

    [Fact]
    public async Task Link_AfterAnHour_IsDead()
    {
        var path = await LinkAsync();
        using var client = site.AnonymousClient();
        site.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync(path));
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(path));
    }

    [Fact]
    public async Task Link_ReplacedOrWrong_IsDead()
    {
        var first = await LinkAsync();
        var second = await LinkAsync();
        using var client = site.AnonymousClient();
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(first));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(second[..^1] + (second[^1] == '0' ? '1' : '0')));
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync(second));
    }

    [Fact]
    public async Task Store_HoldsOnlyTheHash()
    {
        var path = await LinkAsync();
        var token = path.Split('/')[^1];
        Assert.False(await site.Scope<SiteDb, bool>(db => db.Documents.AnyAsync(document => document.Json.Contains(token))));
        Assert.False(await site.Scope<SiteDb, bool>(db => db.Audit.AnyAsync(line => line.Detail.Contains(token))));
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains(token, StringComparison.Ordinal));
    }

    // A site without an administrator makes a link of its own just after it starts, which kills one that came before.
    private async Task<string> LinkAsync()
    {
        await site.Scope<SiteDb>(async db =>
        {
            for (var tries = 0; tries < 100 && await db.Audit.CountAsync(line => line.Event == "SetupLinkMade") < 2; tries++)
            {
                await Task.Delay(50);
            }
        });
        return await site.Scope<SetupLink, string>(link => link.CreateAsync());
    }

    private static Task<HttpResponseMessage> UseAsync(HttpClient client, string path, string name, string password) => client.SubmitAsync(
        path, "form:has([name=Again])", new Dictionary<string, string?> { ["UserName"] = name, ["Password"] = password, ["Again"] = password });
}
