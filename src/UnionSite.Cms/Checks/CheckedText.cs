namespace UnionSite.Cms.Checks;

/// <summary>A formatted text of an item.</summary>
/// <param name="Path">Form path, where a finding leads.</param>
/// <param name="Html">The text as it was typed or stored, not yet cleaned.</param>
internal sealed record CheckedText(string Path, string Html);
