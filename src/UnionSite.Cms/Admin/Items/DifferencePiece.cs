namespace UnionSite.Cms.Admin.Items;

/// <summary>Some words of a comparison.</summary>
/// <param name="Sign">'-' only in the first text, '+' only in the second, ' ' in both.</param>
/// <param name="Text">The words.</param>
public sealed record DifferencePiece(char Sign, string Text);
