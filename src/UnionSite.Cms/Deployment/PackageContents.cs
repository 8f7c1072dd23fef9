namespace UnionSite.Cms.Deployment;

/// <summary>What an upload turned out to be, once it lies unpacked in its folder.</summary>
/// <param name="Recipe">Path of the recipe that is to be run, or "".</param>
/// <param name="Foreign">Path of another system's export (WXR), or "".</param>
/// <param name="Problem">Why it is refused, in Vietnamese; null when it is not.</param>
internal sealed record PackageContents(string Recipe, string Foreign, string? Problem)
{
    /// <summary>What was left out, and why.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public static PackageContents Refused(string problem) => new("", "", problem);
}
