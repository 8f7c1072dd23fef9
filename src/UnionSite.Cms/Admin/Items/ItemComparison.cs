using UnionSite.Cms.Items;

namespace UnionSite.Cms.Admin.Items;

/// <summary>Compares versions of an item in words, with the titles of what they name.</summary>
public sealed class ItemComparison(ContentModel model, ItemNames names)
{
    /// <summary>What differs, for the desk.</summary>
    public async Task<IReadOnlyList<ItemDifference>> BetweenAsync(ContentItem before, ContentItem after, CancellationToken cancel = default) =>
        ItemDifferences.Between(before, after, model, await names.OfAsync(cancel, before, after));

    /// <summary>All that an item says, for a reader without an account: titles only of what is public.</summary>
    public async Task<IReadOnlyList<ItemDifference>> AllAsync(ContentItem item, CancellationToken cancel = default) =>
        ItemDifferences.Between(new ContentItem { ContentType = item.ContentType }, item, model, await names.PublicAsync(cancel, item));
}
