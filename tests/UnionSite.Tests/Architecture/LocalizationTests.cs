using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using UnionSite.Cms.Localization;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Architecture;

/// <summary>Every word of the desk can be said in English: none stands outside T("..."), and none is without its translation.</summary>
public sealed partial class LocalizationTests
{
    // Files and folders whose Vietnamese is no word of the desk; each line has its reason behind "#".
    private static readonly string[] Exempt =
    [
        .. File.ReadAllLines(Path.Combine(RepositoryFolder.Root, "tests/UnionSite.Tests/Architecture/vietnamese-only.txt"))
            .Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0),
    ];

    [Fact]
    public void Vietnamese_StandsOnlyWhereItIsTranslated()
    {
        var code = from file in Sources.Product
                   where !Sources.Below(file.Path, Exempt)
                   from text in SpokenWords.Loose(file.Root)
                   select $"{file.Path}: {text}";
        var templates = from file in Templates()
                        where !Sources.Below(file.Path, Exempt)
                        from line in SpokenWords.Loose(file.Text)
                        select $"{file.Path}: {line}";
        Findings.None(code.Concat(templates));
    }

    [Fact]
    public void Exemptions_AreAllNeeded()
    {
        var files = Sources.Product.Select(file => (file.Path, Loose: SpokenWords.Loose(file.Root).Any()))
            .Concat(Templates().Select(file => (file.Path, Loose: SpokenWords.Loose(file.Text).Any())))
            .Where(file => file.Loose).Select(file => file.Path).ToList();
        Findings.None(Exempt.Where(line => !files.Exists(file => file.StartsWith(line, StringComparison.Ordinal))));
    }

    [Fact]
    public void Words_AllHaveEnglish()
    {
        var known = Translations().Select(entry => entry.Text).ToHashSet(StringComparer.Ordinal);
        Findings.None(Asked().Where(asked => !known.Contains(asked.Key)).Select(asked => $"{asked.Path}: {asked.Key}"));
    }

    [Fact]
    public void Translations_AreAllAskedFor_AndAgree()
    {
        var asked = Asked().Select(one => one.Key).ToHashSet(StringComparer.Ordinal);
        var entries = Translations().ToList();
        // Names that recipes give (types, roles, sections of settings) are translated too, and asked for by value.
        Findings.None(entries.Where(entry => !asked.Contains(entry.Text) && !entry.Path.EndsWith("Definitions/en.po", StringComparison.Ordinal)).Select(entry => $"{entry.Path}: nobody says \"{entry.Text}\""));
        Findings.None(entries.GroupBy(entry => entry.Text, StringComparer.Ordinal).Where(same => same.Select(entry => entry.Translation).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(same => $"\"{same.Key}\" is {string.Join(" and ", same.Select(entry => $"\"{entry.Translation}\" in {entry.Path}"))}"));
        Findings.None(entries.Where(entry => !Places(entry.Text).SetEquals(Places(entry.Translation))).Select(entry => $"{entry.Path}: other values in \"{entry.Translation}\" than in \"{entry.Text}\""));
        Findings.None(entries.Where(entry => entry.Translation.Length == 0 || SpokenWords.IsVietnamese(entry.Translation)).Select(entry => $"{entry.Path}: no English for \"{entry.Text}\""));
    }

    [Fact]
    public void NamesAndHints_OfTheSitesOwnRecipes_AllHaveEnglish()
    {
        var known = Translations().Select(entry => entry.Text).ToHashSet(StringComparer.Ordinal);
        var files = Directory.GetFiles(Path.Combine(RepositoryFolder.Root, "recipes/types")).Append(Path.Combine(RepositoryFolder.Root, "recipes/union-site.recipe.json"));
        Findings.None(from file in files
                      from text in Shown(JsonNode.Parse(File.ReadAllText(file)))
                      where SpokenWords.IsVietnamese(text) && !known.Contains(text)
                      select $"{RepositoryFolder.Relative(file)}: {text}");
    }

    // What the desk shows of definitions, roles and recipes, and not what recipes put into the site's own texts.
    private static IEnumerable<string> Shown(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member => member.Value is JsonValue value && value.TryGetValue<string>(out var text)
            ? member.Key is "DisplayName" or "displayName" or "Description" or "description" or "Hint" or "Label" or "name" ? [text] : []
            : Shown(member.Value)),
        JsonArray list => list.SelectMany(Shown),
        _ => [],
    };

    private static IEnumerable<(string Path, string Text)> Templates() =>
        ProjectTests.Product("*.cshtml").Select(file => (RepositoryFolder.Relative(file), File.ReadAllText(file)));

    private static IEnumerable<(string Path, string Key)> Asked() =>
        Sources.Product.SelectMany(file => SpokenWords.Keys(file.Root).Select(key => (file.Path, key)))
            .Concat(Templates().SelectMany(file => SpokenWords.Calls(file.Text).SelectMany(SpokenWords.Keys).Select(key => (file.Path, key))))
            .Where(asked => asked.key.Any(char.IsLetter));

    private static IEnumerable<(string Path, string Text, string Translation)> Translations() =>
        ProjectTests.Product("en.po").SelectMany(file => PoFile.Read(File.ReadAllText(file)).Select(entry => (RepositoryFolder.Relative(file), entry.Text, entry.Translation)));

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
