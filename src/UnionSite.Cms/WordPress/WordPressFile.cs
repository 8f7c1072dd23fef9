namespace UnionSite.Cms.WordPress;

/// <summary>A file that came along with an export.</summary>
/// <param name="Source">Path in the unpacked package.</param>
/// <param name="Path">Path that it is to have in the library.</param>
/// <param name="Alt">What it shows.</param>
internal sealed record WordPressFile(string Source, string Path, string Alt);
