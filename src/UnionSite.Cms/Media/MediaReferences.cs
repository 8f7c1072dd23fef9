using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Media;

/// <summary>Finds the library files that an item mentions: in the Paths of media fields, and as addresses in its texts.</summary>
public static partial class MediaReferences
{
    private const int MaxDepth = 64;

    /// <summary>Library paths, each once.</summary>
    public static IReadOnlySet<string> In(JsonNode? content)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Collect(content, found, false, 0);
        return found;
    }

    /// <summary>Writes other paths into the places where files are mentioned.</summary>
    /// <param name="content">The document; changed in place.</param>
    /// <param name="moved">Where files lie now, by old path.</param>
    /// <returns>True when something changed.</returns>
    public static bool Rewrite(JsonNode? content, IReadOnlyDictionary<string, string> moved) => Rewrite(content, moved, false, 0);

    private static bool Rewrite(JsonNode? node, IReadOnlyDictionary<string, string> moved, bool isPath, int depth)
    {
        var isChanged = false;
        switch (node)
        {
            case JsonObject members when depth < MaxDepth:
                foreach (var (name, value) in members.ToList())
                {
                    if (Rewritten(value, moved, false) is { } text)
                    {
                        members[name] = text;
                        isChanged = true;
                    }

                    isChanged |= Rewrite(value, moved, name == "Paths", depth + 1);
                }

                break;
            case JsonArray entries when depth < MaxDepth:
                for (var index = 0; index < entries.Count; index++)
                {
                    if (Rewritten(entries[index], moved, isPath) is { } text)
                    {
                        entries[index] = text;
                        isChanged = true;
                    }

                    isChanged |= Rewrite(entries[index], moved, isPath, depth + 1);
                }

                break;
        }

        return isChanged;
    }

    private static string? Rewritten(JsonNode? node, IReadOnlyDictionary<string, string> moved, bool isPath)
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            return null;
        }

        if (isPath && moved.TryGetValue(VietnameseText.Compose(text).TrimStart('/'), out var target))
        {
            return target;
        }

        var written = Address().Replace(text, match => moved.TryGetValue(VietnameseText.Compose(Uri.UnescapeDataString(match.Groups[1].Value)), out var now)
            ? match.Value[..^match.Groups[1].Length] + UrlPath.Escape(now)
            : match.Value);
        return written == text ? null : written;
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
