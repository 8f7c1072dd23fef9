namespace UnionSite.Cms.Search;

/// <summary>The text of an item as it is written.</summary>
internal sealed class SearchText
{
    /// <summary>Row number.</summary>
    public long Key { get; set; }

    /// <summary>The item.</summary>
    public string ContentItemId { get; set; } = "";

    /// <summary>Plain text.</summary>
    public string Plain { get; set; } = "";
}
