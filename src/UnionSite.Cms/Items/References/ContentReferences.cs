using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Items.References;

/// <summary>The index of which item refers to which: kept with every save, asked before a deletion.</summary>
public sealed class ContentReferences(SiteDb db)
{
    private const int MostShown = 20;

    /// <summary>Brings the rows of one item up to date, inside the transaction of its change; the caller saves.</summary>
    public async Task UpdateAsync(string contentItemId, CancellationToken cancel)
    {
        var versions = await db.ContentItems.AsNoTracking()
            .Where(row => row.ContentItemId == contentItemId && (row.Latest || row.Published))
            .Select(row => new { row.Published, row.Json }).ToListAsync(cancel);
        var wanted = versions
            .SelectMany(row => ReferenceReader.In(JsonText.ParseObject(row.Json), contentItemId).Select(found => (found.Target, found.Place, row.Published)))
            .ToHashSet();
        // Draft and public version of one item may be indexed in one batch: what the batch has added already is known too.
        await db.Set<ContentReference>().Where(row => row.ContentItemId == contentItemId).LoadAsync(cancel);
        foreach (var known in db.Set<ContentReference>().Local.Where(row => row.ContentItemId == contentItemId).ToList())
        {
            if (!wanted.Remove((known.Target, known.Place, known.Published)))
            {
                db.Remove(known);
            }
        }

        db.AddRange(wanted.Select(found => new ContentReference
        {
            ContentItemId = contentItemId,
            Target = found.Target,
            Place = found.Place,
            Published = found.Published,
        }));
    }

    /// <summary>Who refers to the item, by its id or by any of its paths; old paths that still lead to it count.</summary>
    public async Task<ReferenceReport> ToAsync(string contentItemId, CancellationToken cancel)
    {
        var targets = await db.Paths.AsNoTracking().Where(path => path.ContentItemId == contentItemId).Select(path => path.Path).ToListAsync(cancel);
        targets.Add(contentItemId);
        var found = db.Set<ContentReference>().AsNoTracking().Where(row => targets.Contains(row.Target) && row.ContentItemId != contentItemId);
        var items = found.Select(row => row.ContentItemId).Distinct();
        var total = await items.CountAsync(cancel);
        if (total == 0)
        {
            return new ReferenceReport([], 0);
        }

        // The newest are named; how many there are is said in any case.
        var rows = await db.ContentItems.AsNoTracking().Where(row => row.Latest && items.Contains(row.ContentItemId))
            .OrderByDescending(row => row.ModifiedUtc).Take(MostShown)
            .Select(row => new { row.ContentItemId, row.ContentType, row.DisplayText }).ToListAsync(cancel);
        var ids = rows.Select(row => row.ContentItemId).ToList();
        var places = await found.Where(row => ids.Contains(row.ContentItemId)).Select(row => new { row.ContentItemId, row.Place, row.Published }).ToListAsync(cancel);
        return new ReferenceReport(
            [
                .. rows.Select(row => new ReferenceUse(
                    row.ContentItemId,
                    row.ContentType,
                    row.DisplayText,
                    [.. places.Where(place => place.ContentItemId == row.ContentItemId).Select(place => place.Place).Distinct(StringComparer.Ordinal)],
                    places.Any(place => place.ContentItemId == row.ContentItemId && place.Published))),
            ],
            total);
    }
}
