namespace UnionSite.Cms.Fields;

/// <summary>A term that an editor may choose.</summary>
/// <param name="Id">The term's content item id.</param>
/// <param name="Name">Plain text.</param>
/// <param name="Depth">0 for a term at the top.</param>
/// <param name="HasChildren">True when other terms stand below it.</param>
public sealed record TermChoice(string Id, string Name, int Depth, bool HasChildren);
