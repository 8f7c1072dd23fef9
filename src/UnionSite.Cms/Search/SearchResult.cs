using UnionSite.Cms.Items;

namespace UnionSite.Cms.Search;

/// <summary>One page of a search.</summary>
/// <param name="Rows">Hits, best first.</param>
/// <param name="Total">How many items match in all, of the chosen type.</param>
/// <param name="ByType">How many items match, by type.</param>
/// <param name="Texts">The hits' texts as written, by item id.</param>
/// <param name="IsLoose">True when no item holds all the words and these hold some of them.</param>
public sealed record SearchResult(
    IReadOnlyList<ContentItemRow> Rows,
    int Total,
    IReadOnlyList<(string Type, int Count)> ByType,
    IReadOnlyDictionary<string, string> Texts,
    bool IsLoose)
{
    /// <summary>No hit.</summary>
    public static SearchResult Nothing { get; } = new([], 0, [], new Dictionary<string, string>(), false);
}
