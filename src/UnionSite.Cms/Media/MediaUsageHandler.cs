using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Media;

/// <summary>Keeps the table of usages true after every change of an item, inside the change's own transaction.</summary>
internal sealed class MediaUsageHandler(SiteDb db) : ContentHandler
{
    public override Task DraftSavedAsync(ContentEvent change, CancellationToken cancel) => UpdateAsync(change.Item.ContentItemId, cancel);

    public override Task PublishedAsync(ContentEvent change, CancellationToken cancel) => UpdateAsync(change.Item.ContentItemId, cancel);

    public override Task UnpublishedAsync(ContentEvent change, CancellationToken cancel) => UpdateAsync(change.Item.ContentItemId, cancel);

    private async Task UpdateAsync(string contentItemId, CancellationToken cancel)
    {
        var versions = await db.ContentItems.AsNoTracking()
            .Where(row => row.ContentItemId == contentItemId && (row.Latest || row.Published))
            .Select(row => new { row.Published, row.Audience, row.Json })
            .ToListAsync(cancel);
        var wanted = versions
            .SelectMany(row => MediaReferences.In(JsonText.ParseObject(row.Json)).Select(path => (path, row.Published, row.Audience)))
            .Where(usage => usage.path.Length <= 512)
            .ToDictionary(usage => (usage.path, usage.Published), usage => usage.Audience);
        var known = await db.Set<MediaUsage>().Where(usage => usage.ContentItemId == contentItemId).ToListAsync(cancel);
        foreach (var usage in known)
        {
            if (wanted.Remove((usage.Path, usage.Published), out var audience))
            {
                usage.Audience = audience;
            }
            else
            {
                db.Remove(usage);
            }
        }

        db.AddRange(wanted.Select(usage => new MediaUsage
        {
            Path = usage.Key.path,
            ContentItemId = contentItemId,
            Published = usage.Key.Published,
            Audience = usage.Value,
        }));
    }
}
