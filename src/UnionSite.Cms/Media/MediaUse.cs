namespace UnionSite.Cms.Media;

/// <summary>A place that mentions a file.</summary>
/// <param name="Title">Title of the item, or name of the settings.</param>
/// <param name="ContentItemId">The item; "" for settings.</param>
/// <param name="IsTrashed">True for an item in the trash.</param>
public sealed record MediaUse(string Title, string ContentItemId, bool IsTrashed);
