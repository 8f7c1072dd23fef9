namespace UnionSite.Cms.Admin.Items;

/// <summary>A line of a comparison.</summary>
/// <param name="Sign">'-' only in the first text, '+' only in the second, ' ' in both.</param>
/// <param name="Text">The line.</param>
public sealed record DifferenceLine(char Sign, string Text);
