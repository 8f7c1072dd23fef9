namespace UnionSite.Cms.Items;

/// <summary>
/// Reacts to the life of items. Every member but <see cref="CommittedAsync"/> runs inside the verb's transaction: what it
/// writes lives or dies with the change. Handlers are scoped services.
/// </summary>
public abstract class ContentHandler
{
    /// <summary>Before an item becomes public; <see cref="ContentEvent.Cancel"/> stops it with a reason.</summary>
    public virtual Task PublishingAsync(ContentEvent change, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>After a draft was saved.</summary>
    public virtual Task DraftSavedAsync(ContentEvent change, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>After an item became public.</summary>
    public virtual Task PublishedAsync(ContentEvent change, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>After an item ceased to be public (unpublished or deleted).</summary>
    public virtual Task UnpublishedAsync(ContentEvent change, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>After the change is durable: caches are dropped here. Must not write.</summary>
    public virtual Task CommittedAsync(ContentEvent change, CancellationToken cancel) => Task.CompletedTask;
}
