namespace UnionSite.Cms.Recipes;

/// <summary>A recipe, or a step of one, that cannot be applied.</summary>
/// <param name="path">Where in the recipe, such as "steps[2].data[5].TitlePart"; "" for the recipe itself.</param>
/// <param name="reason">Why, in Vietnamese.</param>
public sealed class RecipeException(string path, string reason) : Exception(path.Length > 0 ? $"{path}: {reason}" : reason)
{
    /// <summary>Where.</summary>
    public string Path { get; } = path;

    /// <summary>Why, in Vietnamese.</summary>
    public string Reason { get; } = reason;
}
