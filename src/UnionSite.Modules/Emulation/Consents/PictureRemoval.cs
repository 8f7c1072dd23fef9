using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UnionSite.Cms.Media;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.Emulation.Consents;

/// <summary>Takes pictures out of an item: out of its media fields with their descriptions, and out of its texts.</summary>
internal static class PictureRemoval
{
    private static readonly HtmlParser Parser = new();

    /// <summary>True when a text, and not only a field, shows one of the pictures.</summary>
    public static bool IsInText(JsonNode? content, IReadOnlySet<string> paths) => Walk(content, paths, isDry: true, 0);

    /// <summary>Removes the pictures; the document is changed in place.</summary>
    public static void From(JsonNode? content, IReadOnlySet<string> paths) => Walk(content, paths, isDry: false, 0);

    private static bool Walk(JsonNode? node, IReadOnlySet<string> paths, bool isDry, int depth)
    {
        var found = false;
        switch (node)
        {
            case JsonObject members when depth < 64:
                if (!isDry)
                {
                    Drop(members, paths);
                }

                foreach (var (name, value) in members.ToList())
                {
                    if (value is JsonValue text && text.TryGetValue<string>(out var html) && Without(html, paths) is { } clean)
                    {
                        found = true;
                        if (!isDry)
                        {
                            members[name] = clean;
                        }
                    }

                    found |= Walk(value, paths, isDry, depth + 1);
                }

                break;
            case JsonArray entries when depth < 64:
                foreach (var entry in entries)
                {
                    found |= Walk(entry, paths, isDry, depth + 1);
                }

                break;
        }

        return found;
    }

    // A media field: paths, descriptions and marks stand side by side under one number.
    private static void Drop(JsonObject field, IReadOnlySet<string> paths)
    {
        if (field["Paths"] is not JsonArray listed)
        {
            return;
        }

        for (var index = listed.Count - 1; index >= 0; index--)
        {
            if (listed[index] is JsonValue value && value.TryGetValue<string>(out var path) && paths.Contains(VietnameseText.Compose(path).TrimStart('/')))
            {
                foreach (var beside in field.Select(member => member.Value).OfType<JsonArray>().Where(beside => beside.Count > index).ToList())
                {
                    beside.RemoveAt(index);
                }
            }
        }
    }

    // Null when the text shows none of them.
    private static string? Without(string html, IReadOnlySet<string> paths)
    {
        if (!MediaReferences.In(JsonValue.Create(html)).Overlaps(paths))
        {
            return null;
        }

        var page = Parser.ParseDocument($"<body>{html}");
        foreach (var element in page.QuerySelectorAll("img[src], a[href], source[srcset]").ToList())
        {
            var address = element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.GetAttribute("srcset");
            if (MediaReferences.In(JsonValue.Create(address)).Overlaps(paths))
            {
                (element.Closest("figure") ?? element).Remove();
            }
        }

        return page.Body!.InnerHtml;
    }
}
