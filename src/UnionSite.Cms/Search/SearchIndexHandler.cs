using UnionSite.Cms.Items;

namespace UnionSite.Cms.Search;

/// <summary>Keeps the search rows in step with the public and the latest version, inside the transaction that changes them.</summary>
internal sealed class SearchIndexHandler(SearchIndex index, DeskSearch desk) : ContentHandler
{
    public override Task DraftSavedAsync(ContentEvent change, CancellationToken cancel) => desk.UpdateAsync(change.Item, change.Row, cancel);

    public override Task PublishedAsync(ContentEvent change, CancellationToken cancel) => BothAsync(change, cancel);

    // The store itself takes the entry of a purged item out, with its rows.
    public override Task UnpublishedAsync(ContentEvent change, CancellationToken cancel) =>
        change.Name == "Purged" ? index.UpdateAsync(change.Item, change.Row, cancel) : BothAsync(change, cancel);

    private async Task BothAsync(ContentEvent change, CancellationToken cancel)
    {
        await index.UpdateAsync(change.Item, change.Row, cancel);
        await desk.UpdateAsync(change.Item, change.Row, cancel);
    }
}
