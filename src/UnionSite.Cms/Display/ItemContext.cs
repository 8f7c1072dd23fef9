namespace UnionSite.Cms.Display;

/// <summary>What a page is about besides its item.</summary>
/// <param name="Section">The section that lists items of the type, or null.</param>
/// <param name="List">The list that the page shows, or null.</param>
/// <param name="Term">The taxonomy or the term that the page shows, or null.</param>
public sealed record ItemContext(SectionView? Section, ListView? List, TermPage? Term);
