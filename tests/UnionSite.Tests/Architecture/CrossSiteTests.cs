using System.Net;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Architecture;

/// <summary>No door that changes something opens to another site's form, not even for the administrator's browser.</summary>
public sealed class CrossSiteTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    // Forms that check the token themselves and show the typed text again, so that a long letter is not lost with it.
    private static readonly string[] AsksAgain = ["/gui-cau-hoi"];

    [Fact]
    public async Task Posts_FromAnotherSite_AreRefused()
    {
        using var client = await site.SignInAsync("Administrator");
        var accepted = new List<string>();
        foreach (var (pattern, metadata, _) in await Endpoints.OfAsync(site))
        {
            // The error page answers whatever request failed, and changes nothing.
            if (!Endpoints.Takes(metadata, "POST") || pattern.StartsWith("/loi", StringComparison.Ordinal))
            {
                continue;
            }

            using var request = new HttpRequestMessage(HttpMethod.Post, Endpoints.Address(pattern));
            request.Headers.Add("Origin", "https://elsewhere.example");
            request.Headers.Add("Sec-Fetch-Site", "cross-site");
            request.Content = new FormUrlEncodedContent([]);
            using var response = await client.SendAsync(request);
            if (AsksAgain.Contains(pattern, StringComparer.Ordinal))
            {
                Assert.NotNull((await response.PageAsync()).QuerySelector("form [role=alert]"));
            }
            else if (response.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.UnsupportedMediaType))
            {
                accepted.Add($"{pattern}: {(int)response.StatusCode}");
            }
        }

        Findings.None(accepted);
    }
}
