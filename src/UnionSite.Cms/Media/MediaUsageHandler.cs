using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Media;

/// <summary>Keeps the table of usages true after every change of an item, inside the change's own transaction.</summary>
internal sealed class MediaUsageHandler(SiteDb db, MediaNow media) : ContentHandler
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
        var mentioned = versions
            .SelectMany(row => MediaReferences.In(JsonText.ParseObject(row.Json)).Select(path => (Path: path, row.Published, row.Audience)))
            .Where(usage => usage.Path.Length <= 512).ToList();
        // An old path stands for the file where it lies now: that one is read, and that one is asked for.
        var moved = await media.MovedAsync([.. mentioned.Select(usage => usage.Path).Distinct(StringComparer.Ordinal)], cancel);
        var wanted = mentioned.Select(usage => (path: moved.GetValueOrDefault(usage.Path, usage.Path), usage.Published, usage.Audience)).Distinct()
            .ToDictionary(usage => (usage.path, usage.Published), usage => usage.Audience);
        var known = await db.Set<MediaUsage>().Where(usage => usage.ContentItemId == contentItemId).ToListAsync(cancel);
        foreach (var path in LetGo(known, wanted, isThere: versions.Count > 0))
        {
            wanted.TryAdd((path, false), "");
        }

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

    // A file that was closed does not open by being taken out of its item, nor any file when its item goes to the trash:
    // it stays noted as used by what is not public.
    private static List<string> LetGo(List<MediaUsage> known, Dictionary<(string Path, bool Published), string> wanted, bool isThere) =>
    [
        .. known.Where(usage => !isThere || !usage.Published || usage.Audience.Length > 0)
            .Select(usage => usage.Path).Distinct(StringComparer.Ordinal)
            .Where(path => !wanted.TryGetValue((path, true), out var audience) || audience.Length > 0),
    ];
}
