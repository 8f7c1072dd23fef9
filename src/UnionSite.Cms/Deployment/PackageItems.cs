using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Deployment;

/// <summary>The items of a package, a few at a time: the public version of each, then its draft, as far as the person may read them.</summary>
public sealed class PackageItems(SiteDb db, ContentAuthorization may)
{
    private const int Batch = 200;

    private static readonly string[] First = ["Taxonomy", "Menu"];

    /// <summary>How many versions the last reading left out because the person may not read them.</summary>
    public int Closed { get; private set; }

    /// <summary>The versions in an order that depends on the items alone, so that two equal sites give equal packages.</summary>
    public async IAsyncEnumerable<ContentItem> ReadAsync(ExportChoice choice, ClaimsPrincipal user, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        Closed = 0;
        var rows = db.ContentItems.AsNoTracking().Where(row => row.Published || (choice.Drafts && row.Latest));
        if (choice.Types.Count > 0)
        {
            rows = rows.Where(row => choice.Types.Contains(row.ContentType));
        }

        var all = await rows.Select(row => new { row.ContentType, row.ContentItemId }).Distinct().ToListAsync(cancel);
        var wanted = choice.Items?.ToHashSet(StringComparer.Ordinal);
        var ids = all.Where(item => wanted is null || wanted.Contains(item.ContentItemId))
            .OrderBy(item => Array.IndexOf(First, item.ContentType) is var place && place < 0 ? First.Length : place)
            .ThenBy(item => item.ContentType, StringComparer.Ordinal).ThenBy(item => item.ContentItemId, StringComparer.Ordinal).Select(item => item.ContentItemId).Distinct().ToList();
        foreach (var chunk in ids.Chunk(Batch))
        {
            var versions = (await db.ContentItems.AsNoTracking()
                .Where(row => chunk.Contains(row.ContentItemId) && (row.Published || (choice.Drafts && row.Latest))).ToListAsync(cancel)).ToLookup(row => row.ContentItemId);
            foreach (var version in chunk.SelectMany(id => versions[id].OrderByDescending(row => row.Published)))
            {
                var item = ContentRows.Read(version);
                if (await may.MayAsync(user, version.Published ? "View" : "Preview", item))
                {
                    yield return item;
                }
                else
                {
                    Closed++;
                }
            }
        }
    }
}
