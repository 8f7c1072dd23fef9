namespace UnionSite.Cms.Data;

/// <summary>Just enough of an item to name it and to lead to it.</summary>
/// <param name="Id">Store key; the order of making.</param>
/// <param name="ContentItemId">Id of the item.</param>
/// <param name="Title">Title; "" when it has none.</param>
public sealed record ItemTitle(long Id, string ContentItemId, string Title);
