using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using UnionSite.Cms.Text;

namespace UnionSite.Tests.Site;

/// <summary>Well-known hostile strings: a part of the data collection, not of the repository.</summary>
public static class AttackStrings
{
    /// <summary>Their place in the data collection.</summary>
    public const string Set = "08-sanitiser-and-attack-strings/dev";

    // What the cheat sheet leaves for the reader to fill in.
    private static readonly (string Gap, string Filling)[] Gaps =
    [
        ("%js_alert%", "alert(1)"), ("%js_alert_2%", "alert(2)"), ("%js_alert_3%", "alert(3)"), ("%js_alert_only%", "alert"), ("%js_alert_entities%", "&#97;lert(1)"),
        ("%js_uri_alert%", "javascript:alert(1)"), ("%js_write%", "document.write('<img src=x onerror=alert(1)>')"),
    ];

    /// <summary>The strings of each source, in its order: a file by its name, or "parser tests".</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All => Read.Value;

    private static readonly Lazy<SortedDictionary<string, IReadOnlyList<string>>> Read = new(() =>
    {
        var root = SharedDataFactAttribute.Find(Set)!;
        var found = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["parser tests"] = [.. Directory.EnumerateFiles(root, "*.dat", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(ParserTests)],
        };
        foreach (var file in Directory.EnumerateFiles(root).Where(file => file.Contains(".jsonl", StringComparison.Ordinal)))
        {
            found[Path.GetFileName(file)] = Records(file);
        }

        return found;
    });

    private static List<string> Records(string path)
    {
        using var file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        var strings = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            var record = JsonNode.Parse(line) as JsonObject;
            var text = JsonText.TextOf(record, "payload") ?? OfFeed(JsonText.TextOf(record, "feed_xml"));
            if (!string.IsNullOrEmpty(text))
            {
                strings.Add(Gaps.Aggregate(text, (filled, gap) => filled.Replace(gap.Gap, gap.Filling, StringComparison.Ordinal)));
            }
        }

        return strings;
    }

    // The attack is what a reader of the feed would put into a page.
    private static string? OfFeed(string? xml)
    {
        try
        {
            return xml is null ? null : string.Concat(XDocument.Parse(xml).Descendants().Where(element => !element.HasElements).Select(element => element.Value));
        }
        catch (XmlException)
        {
            return xml;
        }
    }

    // "#data", lines of HTML, "#errors", and what a parser makes of it.
    private static List<string> ParserTests(string path) =>
    [
        .. from test in File.ReadAllText(path).Split("#data\n", StringSplitOptions.RemoveEmptyEntries)
           let html = test.Split("\n#errors")[0]
           where html.Length > 0
           select html,
    ];
}
