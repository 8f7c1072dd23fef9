namespace UnionSite.Tests.Architecture;

/// <summary>
/// Which module may use which other module's public types. A new arrow is a reviewed line here; a module that uses nobody
/// stands with an empty list.
/// </summary>
internal static class ModuleGraph
{
    public static IReadOnlyDictionary<string, string[]> Arrows { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Emulation"] = [],
        ["Engagement"] = [],
        ["LegalAdvice"] = [],
        ["Organization"] = [],
        ["Welfare"] = [],
    };
}
