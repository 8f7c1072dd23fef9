using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Display;

/// <summary>
/// The language of pages that no item gives one: the search page is told by its address, which the search form of an
/// English page writes; the page about a failure goes by where the reader came from.
/// </summary>
public static class PageLanguage
{
    /// <summary>Name in the address.</summary>
    public const string Name = "ngon-ngu";

    /// <summary>The language of the site's English words.</summary>
    public const string English = "en";

    /// <summary>True when a culture is an English one.</summary>
    public static bool IsEnglish(string? culture) => culture is not null
        && (culture.Equals(English, StringComparison.OrdinalIgnoreCase) || culture.StartsWith("en-", StringComparison.OrdinalIgnoreCase));

    /// <summary>True when the address asks for English.</summary>
    public static bool IsAsked(IQueryCollection query) => IsEnglish(query[Name].ToString());

    /// <summary>True when the failed address, or the page of this site that led to it, is an English one.</summary>
    /// <param name="request">The request.</param>
    /// <param name="path">The address that failed.</param>
    /// <param name="published">Knows the language of a page; null to ask nobody.</param>
    /// <param name="cancel">Stops the query.</param>
    public static async Task<bool> IsEnglishAsync(HttpRequest request, string path, PublishedContent? published, CancellationToken cancel)
    {
        if (Starts(path) || IsAsked(request.Query))
        {
            return true;
        }

        // Browsers of this site's own pages send the whole address; those of others send nothing (Referrer-Policy).
        if (!Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var from) || !from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return Starts(from.AbsolutePath) || from.Query.Contains($"{Name}={English}", StringComparison.Ordinal)
            || (published is not null && IsEnglish((await published.FindAsync(Uri.UnescapeDataString(from.AbsolutePath), Reader.Anonymous, cancel)).Row?.Culture));
    }

    private static bool Starts(string path) => path.Equals("/en", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/en/", StringComparison.OrdinalIgnoreCase);
}
