using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Items;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Display;

/// <summary>
/// What stands at a path that no item has and that machines read: the feed of a section, a sitemap. Nobody signs a machine
/// in, so both hold what everybody may read.
/// </summary>
public sealed class MachineFiles(PublishedContent published, Feeds feeds, Sitemap sitemap, SiteFeatures features)
{
    private const string FeedEnd = "/rss";

    /// <summary>The file of the path, or null.</summary>
    /// <param name="path">Path without slashes at its ends.</param>
    /// <param name="request">The request; its address stands in when the site's own is not set.</param>
    /// <param name="cancel">Stops the queries.</param>
    public async Task<MachineFile?> FindAsync(string path, HttpRequest request, CancellationToken cancel)
    {
        if (path.EndsWith(Sitemap.Ending, StringComparison.OrdinalIgnoreCase) && features.IsEnabled(SiteFeatures.Sitemaps))
        {
            return await sitemap.WriteAsync(path, request, cancel) is { } map ? new MachineFile(map, "application/xml; charset=utf-8") : null;
        }

        if (!path.EndsWith(FeedEnd, StringComparison.OrdinalIgnoreCase) || !features.IsEnabled(SiteFeatures.Feeds))
        {
            return null;
        }

        var found = await published.FindAsync(path[..^FeedEnd.Length], Reader.Anonymous, cancel);
        return found is { Row: { } section, ContainedItemId: null } && await feeds.OfSectionAsync(section, request, cancel) is { } xml
            ? new MachineFile(xml, Feeds.MediaType)
            : null;
    }
}
