using System.Collections.Frozen;

namespace UnionSite.Cms.Localization;

/// <summary>
/// The translations of every room, read once from the <c>en.po</c> files that are embedded in the site's assemblies, and
/// only when somebody asks for the language: a site that speaks Vietnamese never reads them.
/// </summary>
public static class Catalogue
{
    /// <summary>The language that the site is written in.</summary>
    public const string Source = "vi";

    /// <summary>The languages there are, the site's own first, each with its own name.</summary>
    public static IReadOnlyList<(string Language, string Name)> Languages { get; } = [(Source, "Tiếng Việt"), ("en", "English")];

    private static readonly Lazy<FrozenDictionary<string, string>> English = new(() => Read("en"));

    /// <summary>True for one of <see cref="Languages"/>.</summary>
    public static bool Has(string language) => Languages.Any(one => one.Language == language);

    /// <summary>The translation, or null.</summary>
    public static string? Find(string language, string text) => language == "en" ? English.Value.GetValueOrDefault(text) : null;

    private static FrozenDictionary<string, string> Read(string language)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies().Where(assembly => assembly.GetName().Name?.StartsWith("UnionSite.", StringComparison.Ordinal) == true))
        {
            foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith($".{language}.po", StringComparison.Ordinal)))
            {
                using var file = new StreamReader(assembly.GetManifestResourceStream(name)!);
                foreach (var (text, translation) in PoFile.Read(file.ReadToEnd()))
                {
                    found[text] = translation;
                }
            }
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
