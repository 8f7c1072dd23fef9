using UnionSite.Cms.Items;

namespace UnionSite.Cms.Search;

/// <summary>Keeps the search row in step with the public version, inside the transaction that changes it.</summary>
internal sealed class SearchIndexHandler(SearchIndex index) : ContentHandler
{
    public override Task PublishedAsync(ContentEvent change, CancellationToken cancel) => index.UpdateAsync(change.Item, change.Row, cancel);

    public override Task UnpublishedAsync(ContentEvent change, CancellationToken cancel) => index.UpdateAsync(change.Item, change.Row, cancel);
}
