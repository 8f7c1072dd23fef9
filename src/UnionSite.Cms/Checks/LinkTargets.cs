using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Items.References;
using UnionSite.Cms.Media;
using UnionSite.Cms.Redirects;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Checks;

/// <summary>Tells whether the site answers an address: a path of an item, a redirect, a page or file of the program, a file of the library. Other sites are not asked.</summary>
public sealed class LinkTargets(SiteDb db, SettingsCache settings, EndpointDataSource endpoints, RedirectRules redirects, MediaNow media)
{
    private const string Library = "/media/";
    private const string Feed = "/rss";
    private const string Sitemap = "sitemap.xml";

    /// <summary>What stands behind the address.</summary>
    /// <param name="address">As it stands in the text.</param>
    /// <param name="own">Path of the item itself, which may not be stored yet.</param>
    /// <param name="cancel">Stops the look-up.</param>
    internal async Task<LinkState> StateAsync(string address, string own, CancellationToken cancel)
    {
        var local = Local(address);
        if (!local.StartsWith('/'))
        {
            // Neither a scheme nor a slash: a browser would look for it below the page itself.
            return local.StartsWith('#') || local.StartsWith('?') || Uri.TryCreate(local, UriKind.Absolute, out _) ? LinkState.Fine : LinkState.Dead;
        }

        if (FileOf(local) is { } file)
        {
            return (await media.FindAsync([file], cancel)).Count > 0 ? LinkState.Fine : LinkState.Dead;
        }

        if (ReferenceReader.PathOf(local) is not { } path || path.Equals(own, StringComparison.OrdinalIgnoreCase))
        {
            return LinkState.Fine;
        }

        // A section's feed stands below it; a sitemap's name ends alike.
        path = path.EndsWith(Feed, StringComparison.Ordinal) ? path[..^Feed.Length] : path;
        if (path.EndsWith(Sitemap, StringComparison.Ordinal))
        {
            return LinkState.Fine;
        }

        if (await db.Paths.AsNoTracking().FirstOrDefaultAsync(known => known.Path == path, cancel) is { } known)
        {
            return known.IsReserved ? LinkState.Draft : LinkState.Fine;
        }

        return Answers("/" + path) || await redirects.FindAsync(path, cancel) is { To.Length: > 0 } ? LinkState.Fine : LinkState.Dead;
    }

    /// <summary>Library path of an address, or null for any other.</summary>
    internal string? FileOf(string address)
    {
        var local = Local(address);
        if (!local.StartsWith(Library, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var end = local.IndexOfAny(['?', '#']);
        return VietnameseText.Compose(Uri.UnescapeDataString(local[Library.Length..(end < 0 ? local.Length : end)]));
    }

    /// <summary>The address without the site's own name.</summary>
    internal string Local(string address)
    {
        var text = address.Trim();
        text = text.StartsWith("~/", StringComparison.Ordinal) ? text[1..] : text;
        var site = settings.Current.BaseUrl;
        return site.Length > 0 && text.StartsWith(site, StringComparison.OrdinalIgnoreCase) && (text.Length == site.Length || text[site.Length] is '/' or '?' or '#')
            ? "/" + text[site.Length..].TrimStart('/')
            : text;
    }

    // The page that shows any item answers every path, and that of an item was asked before.
    private bool Answers(string path) => endpoints.Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.PathSegments.Count > 0
            && !(endpoint.RoutePattern.PathSegments[0].Parts[0] is RoutePatternParameterPart { IsCatchAll: true }))
        .Any(endpoint => new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), new RouteValueDictionary()).TryMatch(path, new RouteValueDictionary()));
}
