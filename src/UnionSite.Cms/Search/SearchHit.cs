namespace UnionSite.Cms.Search;

/// <summary>A match in the full-text table.</summary>
internal sealed class SearchHit
{
    /// <summary>The item.</summary>
    public string ContentItemId { get; set; } = "";

    /// <summary>Lower is better.</summary>
    public double Rank { get; set; }
}
