using Xunit;

namespace UnionSite.Tests.Site;

/// <summary>
/// A test that needs a file of the data collection: the folder named by UNIONSITE_TEST_DATA, or shared/data beside the
/// repository. Skipped with the reason where it is not there.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    /// <param name="path">Path below shared/data.</param>
    public SharedDataFactAttribute(string path)
    {
        Path = path;
        if (Find(path) is null)
        {
            Skip = $"shared/data/{path} is not there.";
        }
    }

    /// <summary>Path below shared/data.</summary>
    public string Path { get; }

    /// <summary>Absolute path of a file or folder in the named collection, else in the nearest shared/data above the repository, or null.</summary>
    public static string? Find(string path)
    {
        if (Environment.GetEnvironmentVariable("UNIONSITE_TEST_DATA") is { Length: > 0 } named)
        {
            var place = System.IO.Path.GetFullPath(System.IO.Path.Combine(named, path));
            return File.Exists(place) || Directory.Exists(place) ? place : null;
        }

        for (var folder = new DirectoryInfo(RepositoryFolder.Root).Parent; folder is not null; folder = folder.Parent)
        {
            var found = System.IO.Path.Combine(folder.FullName, "shared", "data", path);
            if (File.Exists(found) || Directory.Exists(found))
            {
                return found;
            }
        }

        return null;
    }
}
