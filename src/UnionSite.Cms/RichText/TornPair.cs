namespace UnionSite.Cms.RichText;

/// <summary>Two paragraphs that seem to be one sentence.</summary>
/// <param name="Before">Words of the first paragraph, whole.</param>
/// <param name="After">Words of the second one, whole.</param>
/// <param name="Joined">How the place would read when joined, cut to the words around it.</param>
internal sealed record TornPair(string Before, string After, string Joined);
