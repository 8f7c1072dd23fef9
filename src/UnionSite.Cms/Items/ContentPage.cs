namespace UnionSite.Cms.Items;

/// <summary>One page of a list.</summary>
/// <param name="Rows">Its items.</param>
/// <param name="Total">How many items match, as far as was counted.</param>
/// <param name="IsMore">True when there are more than that.</param>
public sealed record ContentPage(IReadOnlyList<ContentItemRow> Rows, int Total, bool IsMore = false);
