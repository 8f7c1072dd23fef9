namespace UnionSite.Cms.Definitions;

/// <summary>A definition record that cannot be applied.</summary>
/// <param name="path">Where, such as "ContentTypes[2].Name".</param>
/// <param name="reason">Why, in Vietnamese.</param>
public sealed class DefinitionException(string path, string reason) : Exception($"{path}: {reason}")
{
    /// <summary>Where.</summary>
    public string Path { get; } = path;

    /// <summary>Why, in Vietnamese.</summary>
    public string Reason { get; } = reason;
}
