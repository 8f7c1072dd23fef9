using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Parts;

namespace UnionSite.Cms.Items;

/// <summary>Keeps the table of paths in step with the items. All methods run inside the verb's transaction.</summary>
public sealed class ContentPaths(SiteDb db, ContentModel model)
{
    /// <summary>True when another item owns the path, now or in its reserved draft. Old paths that only redirect are free.</summary>
    public Task<bool> IsTakenAsync(string path, string contentItemId, CancellationToken cancel)
    {
        var key = Key(path);
        return db.Paths.AnyAsync(found => found.Path == key && found.ContentItemId != contentItemId && (found.IsCurrent || found.IsReserved), cancel);
    }

    /// <summary>
    /// Publishes, reserves or releases the paths of the item and of the items nested in it. The public version's paths are
    /// answered; a draft's new path is reserved; a path that ceased to be the item's own stays as a redirect.
    /// </summary>
    /// <returns>A problem when another item owns the path.</returns>
    public async Task<FieldError?> UpdateAsync(ContentItem item, ContentItemRow row, CancellationToken cancel)
    {
        var wanted = Wanted(item, row);
        var known = await db.Paths.Where(path => path.ContentItemId == item.ContentItemId).ToListAsync(cancel);
        foreach (var (path, contained) in wanted)
        {
            var key = Key(path);
            var found = known.FirstOrDefault(existing => existing.Path == key);
            if (found is null)
            {
                var other = await db.Paths.FirstOrDefaultAsync(existing => existing.Path == key, cancel);
                if (other is { IsCurrent: true } or { IsReserved: true })
                {
                    return new FieldError("AutoroutePart.Path", T($"Đường dẫn “{path}” đã được nội dung khác dùng. Hãy chọn đường dẫn khác."));
                }

                if (other is not null)
                {
                    db.Paths.Remove(other);
                    await db.SaveChangesAsync(cancel);
                }

                found = new ContentPath { Path = key, ContentItemId = item.ContentItemId };
                db.Paths.Add(found);
                known.Add(found);
            }

            found.ContainedItemId = contained;
            found.IsCurrent = found.IsCurrent || row.Published;
            found.IsReserved = !row.Published && !found.IsCurrent;
        }

        var keys = wanted.Select(path => Key(path.Path)).ToHashSet(StringComparer.Ordinal);
        var publicRowStands = !row.Published && await db.ContentItems.AnyAsync(other => other.ContentItemId == item.ContentItemId && other.Published, cancel);
        foreach (var path in known.Where(path => !keys.Contains(path.Path)))
        {
            if (path.IsReserved)
            {
                db.Paths.Remove(path);
            }
            else if (!publicRowStands)
            {
                path.IsCurrent = false;
            }
        }

        return null;
    }

    /// <summary>Frees the paths of a deleted item; they no longer answer, and others may take them.</summary>
    public Task ReleaseAsync(string contentItemId, CancellationToken cancel) =>
        db.Paths.Where(path => path.ContentItemId == contentItemId).ExecuteDeleteAsync(cancel);

    /// <summary>The stored form of a path: no slashes at the ends, lower case.</summary>
    public static string Key(string path) => path.Trim('/').ToLowerInvariant();

    private List<(string Path, string? Contained)> Wanted(ContentItem item, ContentItemRow row)
    {
        var wanted = new List<(string Path, string? Contained)>();
        if (row.Path is { Length: > 0 } own)
        {
            wanted.Add((own, null));
            foreach (var nested in NestedRoutes.Of(item, own, model))
            {
                wanted.Add(nested);
            }
        }

        return [.. wanted.DistinctBy(path => Key(path.Path))];
    }
}
