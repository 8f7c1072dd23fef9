using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Media;

/// <summary>Finds the library files that an item mentions: in the Paths of media fields, and as addresses in its texts.</summary>
internal static partial class MediaReferences
{
    private const int MaxDepth = 64;

    /// <summary>Library paths, each once.</summary>
    public static IReadOnlySet<string> In(JsonNode? content)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Collect(content, found, false, 0);
        return found;
    }

    private static void Collect(JsonNode? node, HashSet<string> found, bool isPath, int depth)
    {
        switch (node)
        {
            case JsonObject members when depth < MaxDepth:
                foreach (var (name, value) in members)
                {
                    Collect(value, found, name == "Paths", depth + 1);
                }

                break;
            case JsonArray entries when depth < MaxDepth:
                foreach (var entry in entries)
                {
                    Collect(entry, found, isPath, depth + 1);
                }

                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                Add(text, found, isPath);
                break;
        }
    }

    private static void Add(string text, HashSet<string> found, bool isPath)
    {
        if (isPath && text.Length > 0)
        {
            found.Add(VietnameseText.Compose(text).TrimStart('/'));
        }

        foreach (Match match in Address().Matches(text))
        {
            var path = match.Groups[1].Value;
            found.Add(path);
            found.Add(VietnameseText.Compose(Uri.UnescapeDataString(path)));
        }
    }

    [GeneratedRegex("""/media/([^"'\s?#<>()\[\]]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
