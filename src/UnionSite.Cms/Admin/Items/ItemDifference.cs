namespace UnionSite.Cms.Admin.Items;

/// <summary>One value that differs.</summary>
/// <param name="Path">"Part.Field", "Part.Member", or the member's name.</param>
/// <param name="Label">Name of the field.</param>
/// <param name="Before">The first text.</param>
/// <param name="After">The second text.</param>
public sealed record ItemDifference(string Path, string Label, string Before, string After)
{
    /// <summary>Both texts side by side.</summary>
    public IReadOnlyList<DifferenceRow> Rows { get; } = TextDifference.Rows(Before, After);
}
