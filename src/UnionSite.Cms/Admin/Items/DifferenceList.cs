namespace UnionSite.Cms.Admin.Items;

/// <summary>Model of the comparison's template.</summary>
/// <param name="Differences">What differs.</param>
/// <param name="Before">Name of the first text.</param>
/// <param name="After">Name of the second text.</param>
public sealed record DifferenceList(IReadOnlyList<ItemDifference> Differences, string Before, string After);
