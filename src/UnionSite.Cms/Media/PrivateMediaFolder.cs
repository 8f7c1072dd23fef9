namespace UnionSite.Cms.Media;

/// <summary>
/// A folder at the top of the library whose files only holders of a permission may see: whatever mentions them, no public
/// page shows them, no search finds them and no other editor's list names them. A module adds one as a singleton service.
/// </summary>
/// <param name="Folder">Name of the folder, such as "_vu-viec"; its subfolders are private with it.</param>
/// <param name="Permission">Name of the permission.</param>
public sealed record PrivateMediaFolder(string Folder, string Permission)
{
    /// <summary>True when the path lies in the folder or is the folder.</summary>
    public bool Holds(string path) => path.Equals(Folder, StringComparison.OrdinalIgnoreCase) || path.StartsWith(Folder + "/", StringComparison.OrdinalIgnoreCase);
}
