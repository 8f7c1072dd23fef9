using UnionSite.Cms.Recipes;
using UnionSite.Tests.Site;

namespace UnionSite.Tests.Recipes;

/// <summary>Recipes of other sites: a part of the data collection, not of the repository.</summary>
public static class ForeignRecipes
{
    /// <summary>The recipes' place in the data collection.</summary>
    public const string Set = "10-orchardcore-recipes";

    /// <summary>The folder of the recipes, or null when it is not at hand.</summary>
    public static string? Root { get; } = SharedDataFactAttribute.Find(Set);

    /// <summary>Paths relative to <see cref="Root"/>; one empty entry when it is not at hand, so that the theory is not without data.</summary>
    public static IReadOnlyList<string> Files { get; } = Root is null ? [""] :
    [
        .. Directory.EnumerateFiles(Root, "*.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.EndsWith("MANIFEST.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The recipe with the folder of its own repository, where inner recipes are looked for.</summary>
    public static Recipe Read(string file) =>
        new RecipeFolder(Path.Combine(Root!, Path.GetDirectoryName(file)!)).Read(Path.GetFileName(file));
}
