namespace UnionSite.Cms.Display;

/// <summary>A taxonomy's page, or that of one of its terms.</summary>
/// <param name="Name">The term's name; the taxonomy's own for its page.</param>
/// <param name="Description">Plain text, or "".</param>
/// <param name="Taxonomy">The taxonomy.</param>
/// <param name="Parents">Terms above, from the top.</param>
/// <param name="Children">Terms below.</param>
/// <param name="IsTaxonomy">True for the taxonomy's own page.</param>
public sealed record TermPage(string Name, string Description, LinkView Taxonomy, IReadOnlyList<TermView> Parents, IReadOnlyList<TermView> Children, bool IsTaxonomy);
