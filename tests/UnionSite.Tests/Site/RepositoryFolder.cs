namespace UnionSite.Tests.Site;

/// <summary>Finds the sources from a test that runs somewhere below them.</summary>
public static class RepositoryFolder
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path below the root.</summary>
    public static string Below(params string[] names) => Path.Combine([Root, .. names]);

    /// <summary>The text of a file below the root.</summary>
    public static string Read(params string[] names) => File.ReadAllText(Below(names));

    /// <summary>Source files below a folder of the repository, built and downloaded ones left out; absolute paths in order.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] patterns)
    {
        var top = Below(folder);
        return !Directory.Exists(top) ? [] :
        [
            .. patterns.SelectMany(pattern => Directory.EnumerateFiles(top, pattern, SearchOption.AllDirectories))
                .Where(file => !Relative(file).Split('/').Any(name => name is "bin" or "obj" or "node_modules" or "built" or "App_Data"))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The path from the root, with forward slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "UnionSite.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run from a folder below UnionSite.sln.");
    }
}
