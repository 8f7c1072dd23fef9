namespace UnionSite.Cms.Admin.Items;

/// <summary>One value that differs.</summary>
/// <param name="Label">Name of the field.</param>
/// <param name="Lines">Both texts, line by line.</param>
public sealed record ItemDifference(string Label, IReadOnlyList<DifferenceLine> Lines);

/// <summary>A line of a comparison.</summary>
/// <param name="Sign">'-' only in the first text, '+' only in the second, ' ' in both.</param>
/// <param name="Text">The line.</param>
public sealed record DifferenceLine(char Sign, string Text);
