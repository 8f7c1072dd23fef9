namespace UnionSite.Cms.Display;

/// <summary>One address of a sitemap.</summary>
/// <param name="Path">Path with a leading slash.</param>
/// <param name="ModifiedUtc">Last change; null when it is not known.</param>
/// <param name="Culture">Culture of the page.</param>
/// <param name="Set">Localization set: entries of the same set are translations of each other.</param>
/// <param name="Hint">How often it changes and how much it counts.</param>
internal sealed record SitemapEntry(string Path, DateTime? ModifiedUtc, string Culture, string? Set, SitemapHint Hint);
