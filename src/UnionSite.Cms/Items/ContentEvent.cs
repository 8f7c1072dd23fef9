namespace UnionSite.Cms.Items;

/// <summary>What happened to which version.</summary>
/// <param name="Name">"Published", "Unpublished", "DraftSaved", "Deleted", "Restored" ...</param>
/// <param name="Item">The item as it is now.</param>
/// <param name="Row">Its row; for a deletion the row that was public or latest.</param>
public sealed record ContentEvent(string Name, ContentItem Item, ContentItemRow Row)
{
    /// <summary>True when a recipe or a package brings the item, not a person's verb.</summary>
    public bool IsImport { get; init; }

    /// <summary>Why a handler stopped the change, in Vietnamese; null when none did.</summary>
    public string? CancelReason { get; private set; }

    /// <summary>Stops the change.</summary>
    public void Cancel(string reason) => CancelReason = reason;
}
