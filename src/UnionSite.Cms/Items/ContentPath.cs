namespace UnionSite.Cms.Items;

/// <summary>A path that the site answers, or answered once.</summary>
public sealed class ContentPath
{
    /// <summary>Path without a leading slash, compared ignoring case; the key.</summary>
    public required string Path { get; set; }

    /// <summary>The item that owns the path.</summary>
    public required string ContentItemId { get; set; }

    /// <summary>Id of the nested item (a term, an item of a bag) that the path shows; null for the item itself.</summary>
    public string? ContainedItemId { get; set; }

    /// <summary>False for an old path: it redirects to the item's current one.</summary>
    public bool IsCurrent { get; set; }

    /// <summary>True when only a draft uses the path so far: it is reserved, and not yet answered.</summary>
    public bool IsReserved { get; set; }
}
