namespace UnionSite.Cms.Recipes;

/// <summary>A folder of recipes. Files that a recipe speaks of are read from below it and from nowhere else.</summary>
public sealed class RecipeFolder
{
    private const long MaxFileBytes = 64 * 1024 * 1024;

    private readonly string _root;

    /// <summary>The folder need not be there; it is then empty.</summary>
    public RecipeFolder(string root) => _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>Every *.recipe.json below the folder, by ordinal path.</summary>
    /// <param name="broken">Receives "file: reason" for each file that is not JSON.</param>
    public IReadOnlyList<Recipe> All(ICollection<string>? broken = null)
    {
        var found = new List<Recipe>();
        foreach (var file in Files())
        {
            try
            {
                found.Add(Read(file));
            }
            catch (RecipeException wrong)
            {
                broken?.Add($"{file}: {wrong.Reason}");
            }
        }

        return found;
    }

    /// <summary>The recipe of that exact name, or null; of several the first by path.</summary>
    public Recipe? ByName(string name) => All().FirstOrDefault(recipe => recipe.Name == name);

    /// <summary>Reads one recipe.</summary>
    /// <param name="file">Path relative to the folder.</param>
    /// <exception cref="RecipeException">There is no such file, or it is not JSON.</exception>
    public Recipe Read(string file)
    {
        var path = Find("", file) ?? throw new RecipeException("", T($"Không có tệp “{file}” trong thư mục công thức."));
        return Recipe.Parse(File.ReadAllText(path), Path.GetRelativePath(_root, path).Replace('\\', '/'), this);
    }

    /// <summary>
    /// The absolute path of a file that a recipe names relative to itself, or null when there is none. "../" is allowed as
    /// long as the file lies below the folder; a link that leads out of it is not followed.
    /// </summary>
    /// <param name="recipeFile">The recipe's own path relative to the folder.</param>
    /// <param name="relative">The path that the recipe states.</param>
    public string? Find(string recipeFile, string relative)
    {
        if (relative.Length == 0 || relative.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var start = Path.GetDirectoryName(Path.Combine(_root, recipeFile)) ?? _root;
        var path = Path.GetFullPath(Path.Combine(recipeFile.Length > 0 ? start : _root, relative.Replace('\\', '/').TrimStart('/')));
        if (!Below(path) || !File.Exists(path))
        {
            return null;
        }

        var file = new FileInfo(path);
        var target = file.ResolveLinkTarget(returnFinalTarget: true);
        return (target is null || Below(target.FullName)) && file.Length <= MaxFileBytes ? path : null;
    }

    private bool Below(string path) => path.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private List<string> Files() => Directory.Exists(_root)
        ? [.. Directory.EnumerateFiles(_root, "*.recipe.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(_root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)]
        : [];
}
