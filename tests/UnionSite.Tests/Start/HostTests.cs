using UnionSite.Cms.Settings;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Start;

/// <summary>What a request may claim about the site's name, and what the browser is told about https.</summary>
public sealed class HostTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/van-ban")]
    [InlineData("/rss")]
    [InlineData("/tin-tuc/rss")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    public async Task Host_OfAStranger_IsForTheStrangerAlone(string path)
    {
        using var client = site.AnonymousClient();
        using var hostile = await AskAsync(client, "la.example", path);
        Assert.True(hostile.Headers.CacheControl is { Private: true } or { NoStore: true }, $"{path}: {hostile.Headers.CacheControl}");
        // Nothing of it stays on the site.
        Assert.DoesNotContain("la.example", await client.GetStringAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_IsNotRepeated_OnceTheSiteKnowsItsAddress()
    {
        await SetAsync("https://congdoan.example");
        using var client = site.AnonymousClient();
        foreach (var path in new[] { "/", "/rss", "/sitemap.xml", "/robots.txt" })
        {
            using var answer = await AskAsync(client, "la.example", path);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain("la.example", text, StringComparison.Ordinal);
            Assert.Contains("https://congdoan.example", text, StringComparison.Ordinal);
        }

        await SetAsync("");
    }

    [Theory]
    [InlineData("https://congdoan.example/", true)]
    [InlineData("https://congdoan.example/khong-co", true)]
    [InlineData("http://congdoan.example/", false)]
    [InlineData("https://localhost/", false)]
    public async Task Https_IsRemembered_OnlyWhereItIsSpoken(string address, bool told)
    {
        using var client = site.AnonymousClient();
        using var answer = await client.GetAsync(new Uri(address));
        Assert.Equal(told, answer.Headers.Contains("Strict-Transport-Security"));
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithoutAddress_WarnsOnce()
    {
        using var client = site.AnonymousClient();
        await client.GetStringAsync("/");
        Assert.Single(site.Log.Lines, line => line.Contains("BaseUrl", StringComparison.Ordinal));
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string host, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Host = host;
        return await client.SendAsync(request);
    }

    private Task SetAsync(string address) => site.Scope<SettingsStore>(async store =>
    {
        var bag = await store.ReadAsync();
        bag["BaseUrl"] = address;
        await store.ReplaceAsync(bag, "test");
    });
}
