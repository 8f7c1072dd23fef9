using UnionSite.Cms.Items;

namespace UnionSite.Cms.Search;

/// <summary>Brings both full-text indexes up to date with a version: the site's and the desk's.</summary>
public sealed class SearchUpdates(SearchIndex site, DeskSearch desk)
{
    /// <summary>Indexes a version that is public, latest, or both; runs inside the caller's transaction.</summary>
    public async Task UpdateAsync(ContentItem item, ContentItemRow row, CancellationToken cancel)
    {
        if (row.Published)
        {
            await site.UpdateAsync(item, row, cancel);
        }

        await desk.UpdateAsync(item, row, cancel);
    }
}
