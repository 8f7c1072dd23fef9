using System.Collections.Concurrent;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using UnionSite.BrowserTests.Browser;
using UnionSite.Tests.Site;
using Xunit;
using Xunit.Abstractions;

namespace UnionSite.BrowserTests.Pages;

/// <summary>What a page costs a phone on a slow line, in compressed bytes as they travel.</summary>
[Collection(PageTestGroup.Name)]
public sealed class BudgetTests(BrowserSite site, ITestOutputHelper output)
{
    // The first flight of a TCP connection (ten packets): a text page can be drawn after one round trip.
    private const int TextPage = 14 * 1024;

    private const int Home = 35 * 1024;

    public static IEnumerable<object[]> TextPages =>
        new[] { "news-list", "news-article", "documents", "exemplars", "welfare", "legal-answer", "answers", "event", "ask", "tracking", "search", "search-empty", "search-start", "term", "taxonomy", "documents-filtered", "documents-none", "asked", "thanks", "privacy", "reset-password", "setup-dead", "exemplar", "welfare-list", "events", "structure", "english-contact", "page", "contact", "english-structure", "not-found", "sign-in", "member-sign-in" }
            .Select(name => new object[] { name });

    [Theory]
    [MemberData(nameof(TextPages))]
    public async Task TextPage_HtmlAndStyles_FitTheFirstFlight(string name)
    {
        var bytes = await HtmlAndStylesAsync(PageKind.Of(name).Path);
        output.WriteLine($"{name}: {bytes} bytes of HTML and CSS");
        Assert.True(bytes <= TextPage, $"{name}: {bytes} bytes of HTML and CSS, at most {TextPage}");
    }

    [Theory]
    [InlineData("home")]
    [InlineData("plan-36")]
    public async Task Weight_IsReported(string name)
    {
        var path = PageKind.Of(name).Path;
        var (all, lines) = await EverythingAsync(path);
        output.WriteLine($"{name}: HTML and CSS {await HtmlAndStylesAsync(path)}, all {all}\n{string.Join('\n', lines)}");
        if (name == "home")
        {
            Assert.True(all <= Home, $"home: {all} bytes in all, at most {Home}\n{string.Join('\n', lines)}");
        }
    }

    private async Task<long> HtmlAndStylesAsync(string path)
    {
        var (bytes, html) = await FetchAsync(path);
        var page = new HtmlParser().ParseDocument(html);
        foreach (var link in page.QuerySelectorAll("link[rel=stylesheet]"))
        {
            bytes += (await FetchAsync(link.GetAttribute("href")!)).Bytes;
        }

        return bytes;
    }

    private async Task<(long Bytes, string Text)> FetchAsync(string path)
    {
        using var plain = new HttpClient { BaseAddress = new Uri(site.Address) };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var response = await plain.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        using var text = new MemoryStream(body);
        using Stream reader = response.Content.Headers.ContentEncoding.FirstOrDefault() switch
        {
            "br" => new System.IO.Compression.BrotliStream(text, System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(text, System.IO.Compression.CompressionMode.Decompress),
            _ => text,
        };
        using var decoded = new StreamReader(reader);
        return (body.LongLength, await decoded.ReadToEndAsync());
    }

    // What the browser itself asks for on a phone's first look, pictures and icon included.
    private async Task<(long Bytes, IReadOnlyList<string> Lines)> EverythingAsync(string path)
    {
        await using var visit = await site.VisitAsync(360, 740);
        var urls = new ConcurrentQueue<string>();
        visit.Page.RequestFinished += (_, request) => urls.Enqueue(request.Url);
        await visit.OpenAsync(path);
        await visit.Page.WaitForTimeoutAsync(500);
        var lines = new List<string>();
        long all = 0;
        foreach (var url in urls.ToArray().Where(url => url.StartsWith("http", StringComparison.Ordinal)).Distinct())
        {
            var (bytes, _) = await FetchAsync(new Uri(url).PathAndQuery);
            all += bytes;
            lines.Add($"  {bytes} {new Uri(url).PathAndQuery}");
        }

        return (all, lines);
    }
}
