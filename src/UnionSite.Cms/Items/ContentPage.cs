namespace UnionSite.Cms.Items;

/// <summary>One page of a list and how many items match in all.</summary>
public sealed record ContentPage(IReadOnlyList<ContentItemRow> Rows, int Total);
