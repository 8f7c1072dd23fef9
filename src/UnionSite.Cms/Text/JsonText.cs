using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace UnionSite.Cms.Text;

/// <summary>The site's one way of reading and writing JSON: relaxed in, strict and readable Vietnamese out.</summary>
public static class JsonText
{
    /// <summary>Comments and trailing commas are accepted, depth is bounded: the text may come from anybody.</summary>
    public static JsonDocumentOptions Relaxed { get; } = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        MaxDepth = 128,
    };

    /// <summary>Writes letters of every script as they are.</summary>
    public static JsonSerializerOptions Plain { get; } = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        MaxDepth = 128,
    };

    /// <summary>As <see cref="Plain"/>, indented by two.</summary>
    public static JsonSerializerOptions Indented { get; } = new(Plain) { WriteIndented = true };

    /// <summary>Parses an object.</summary>
    /// <exception cref="JsonException">The text is not JSON, or not an object, or holds a member twice.</exception>
    public static JsonObject ParseObject(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Relaxed) as JsonObject ?? throw new JsonException("The text is not a JSON object.");
        }
        catch (ArgumentException duplicate)
        {
            throw new JsonException(duplicate.Message, duplicate);
        }
    }

    /// <summary>Strict JSON on one line.</summary>
    public static string Write(JsonNode node) => node.ToJsonString(Plain);

    /// <summary>Strict JSON, indented.</summary>
    public static string WriteIndented(JsonNode node) => node.ToJsonString(Indented);

    /// <summary>A text member, or null when it is absent or not a text.</summary>
    public static string? TextOf(JsonObject? json, string member) =>
        json?[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>
    /// Writes a text member; an empty text removes it. An empty text that stands stays, so that saving a form unchanged
    /// changes nothing.
    /// </summary>
    public static void SetText(JsonObject json, string member, string text)
    {
        if (text.Length > 0)
        {
            json[member] = text;
        }
        else if (TextOf(json, member) is not "")
        {
            json.Remove(member);
        }
    }

    /// <summary>A flag member; texts such as "true" count.</summary>
    public static bool FlagOf(JsonObject? json, string member) => json?[member] is JsonValue value
        && (value.TryGetValue<bool>(out var flag) ? flag : value.TryGetValue<string>(out var text) && bool.TryParse(text, out flag) && flag);

    /// <summary>The texts of an array member; empty when absent.</summary>
    public static IReadOnlyList<string> TextsOf(JsonObject? json, string member) => json?[member] is JsonArray array
        ? [.. array.OfType<JsonValue>().Select(value => value.TryGetValue<string>(out var text) ? text : null).OfType<string>()]
        : [];
}
