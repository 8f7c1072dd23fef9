namespace UnionSite.Cms.Checks;

/// <summary>A file of the library that an item shows.</summary>
/// <param name="Path">Form path, where a finding leads.</param>
/// <param name="Library">Library path.</param>
/// <param name="Alt">Description that the item gives; null where the item cannot or need not give one.</param>
/// <param name="Width">Width at which it is fetched; 0 for the file as it is.</param>
internal sealed record CheckedFile(string Path, string Library, string? Alt, int Width);
