using UnionSite.Cms.Items.References;
using UnionSite.Cms.Search;

namespace UnionSite.Cms.Items;

/// <summary>Makes everything anew that is derived from a stored version: its columns, field values, references and search row.</summary>
public sealed class RowIndexer(ContentRows rows, SearchUpdates search, ContentReferences references)
{
    /// <summary>Indexes one version; the caller saves.</summary>
    public async Task IndexAsync(ContentItemRow row, CancellationToken cancel)
    {
        var item = ContentRows.Read(row);
        // A path is a promise to readers; it goes only when somebody takes it from the item.
        var path = row.Path;
        rows.Write(item, row);
        row.Path ??= path;
        await rows.IndexAsync(item, row, cancel);
        await references.UpdateAsync(row.ContentItemId, cancel);
        await search.UpdateAsync(item, row, cancel);
    }
}
