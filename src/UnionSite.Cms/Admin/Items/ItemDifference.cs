namespace UnionSite.Cms.Admin.Items;

/// <summary>One value that differs.</summary>
/// <param name="Label">Name of the field.</param>
/// <param name="Lines">Both texts, line by line.</param>
public sealed record ItemDifference(string Label, IReadOnlyList<DifferenceLine> Lines);
