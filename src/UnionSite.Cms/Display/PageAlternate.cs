namespace UnionSite.Cms.Display;

/// <summary>The same page in another language.</summary>
/// <param name="Culture">Culture, such as "en".</param>
/// <param name="Url">Path on this site.</param>
/// <param name="Title">Title in that language.</param>
public sealed record PageAlternate(string Culture, string Url, string Title);
