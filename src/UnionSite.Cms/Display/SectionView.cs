namespace UnionSite.Cms.Display;

/// <summary>A section of the site: a page that lists the items of one type.</summary>
/// <param name="Id">The section's item.</param>
/// <param name="Title">Title.</param>
/// <param name="Url">Its page.</param>
/// <param name="Lists">Name of the type that it lists.</param>
public sealed record SectionView(string Id, string Title, string Url, string Lists);
