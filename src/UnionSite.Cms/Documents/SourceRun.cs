namespace UnionSite.Cms.Documents;

/// <summary>A stretch of text with one look.</summary>
/// <param name="Text">The words; a line break within a paragraph is '\n', a tab is '\t'.</param>
/// <param name="Bold">True for bold text.</param>
/// <param name="Italic">True for slanted text.</param>
/// <param name="Href">Address when the run is a link, else null.</param>
internal sealed record SourceRun(string Text, bool Bold = false, bool Italic = false, string? Href = null);
