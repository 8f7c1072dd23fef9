namespace UnionSite.Cms.Items.References;

/// <summary>Keeps the index of references true after every change of an item, inside the change's own transaction.</summary>
internal sealed class ContentReferenceHandler(ContentReferences references) : ContentHandler
{
    public override Task DraftSavedAsync(ContentEvent change, CancellationToken cancel) => references.UpdateAsync(change.Item.ContentItemId, cancel);

    public override Task PublishedAsync(ContentEvent change, CancellationToken cancel) => references.UpdateAsync(change.Item.ContentItemId, cancel);

    public override Task UnpublishedAsync(ContentEvent change, CancellationToken cancel) => references.UpdateAsync(change.Item.ContentItemId, cancel);
}
