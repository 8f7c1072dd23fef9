using Xunit;

namespace UnionSite.Tests.Site;

/// <summary>A test that needs a file of the data collection that stands beside the repository; skipped with the reason where it does not.</summary>
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

    /// <summary>Absolute path of a file or folder in the nearest shared/data above the repository, or null.</summary>
    public static string? Find(string path)
    {
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
