using System.Net;
using UnionSite.Tests.Site;

namespace UnionSite.Tests.Soak;

/// <summary>Somebody who opens the same pages again and again.</summary>
/// <param name="pages">Content item id and path of each page.</param>
internal sealed class ReaderAtWork(IReadOnlyList<(string Id, string Path)> pages) : WorkAtSite
{
    private const string Browser = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Mobile Safari/537.36";

    private int _turn;

    /// <summary>How often each page was asked for, answered or not.</summary>
    public Dictionary<string, long> Asked { get; } = pages.ToDictionary(page => page.Id, _ => 0L);

    /// <inheritdoc/>
    protected override async Task OnceAsync(HttpClient client)
    {
        var (id, path) = pages[_turn++ % pages.Count];
        Asked[id]++;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/" + path, UriKind.Relative));
        request.Headers.UserAgent.ParseAdd(Browser);
        using var answer = await client.SendAsync(request);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"/{path} answered {(int)answer.StatusCode}");
        }

        await answer.Content.ReadAsByteArrayAsync();
    }
}
