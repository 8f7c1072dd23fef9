using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.Emulation.Consents;

/// <summary>Finds a person's name in an item, wherever it stands: title, fields, body, descriptions of pictures, address.</summary>
internal static partial class PersonName
{
    // Names of one syllable ("An", "Mai") are everyday words once their marks and capitals are gone.
    private const int ShortestFoldedWord = 5;

    /// <summary>Everything that the item says, ready for <see cref="IsIn"/>.</summary>
    public static string TextOf(ContentItem item)
    {
        var texts = new List<string> { item.DisplayText };
        Collect(item.Content, texts, 0);
        var text = WebUtility.HtmlDecode(string.Join('\n', texts));
        // A mark-up may part two words or the letters of one.
        return VietnameseText.Compose($"{Tag().Replace(text, " ")}\n{Tag().Replace(text, "")}");
    }

    /// <summary>True when the text names the person; spelling without marks, in other letter case or with other spaces counts.</summary>
    public static bool IsIn(string text, string name)
    {
        var folded = Words(VietnameseText.Fold(name));
        if (folded.Trim().Length == 0)
        {
            return false;
        }

        return folded.Trim().Length < ShortestFoldedWord && !folded.Trim().Contains(' ', StringComparison.Ordinal)
            ? Words(text).Contains(Words(VietnameseText.Compose(name)), StringComparison.Ordinal)
            : Words(VietnameseText.Fold(text)).Contains(folded, StringComparison.Ordinal);
    }

    /// <summary>True for two spellings of one name.</summary>
    public static bool IsSame(string left, string right) => Words(VietnameseText.Fold(left)) == Words(VietnameseText.Fold(right));

    private static string Words(string text) => $" {string.Join(' ', Word().Matches(text).Select(word => word.Value))} ";

    private static void Collect(JsonNode? node, List<string> texts, int depth)
    {
        switch (node)
        {
            case JsonObject members when depth < 64:
                foreach (var (_, value) in members)
                {
                    Collect(value, texts, depth + 1);
                }

                break;
            case JsonArray entries when depth < 64:
                foreach (var entry in entries)
                {
                    Collect(entry, texts, depth + 1);
                }

                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                texts.Add(text);
                break;
        }
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    // Of one class and bounded: it takes time in proportion to the text.
    [GeneratedRegex("<[^<>]{0,2000}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
