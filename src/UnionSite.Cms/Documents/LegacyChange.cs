namespace UnionSite.Cms.Documents;

/// <summary>A text that stood in an old Vietnamese encoding.</summary>
/// <param name="Before">As it was sent.</param>
/// <param name="After">The same text in Unicode.</param>
internal sealed record LegacyChange(string Before, string After);
