using System.Text.Json;
using System.Text.Json.Nodes;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>What a SeoMetaPart has to say to machines, read leniently: what could do harm is passed over, whoever stored it.</summary>
public sealed class SeoFacts(JsonObject? payload)
{
    // Render is a promise of the part: without it the page keeps to its own facts.
    private readonly JsonObject? _payload = payload is not null && payload.ContainsKey("Render") && !JsonText.FlagOf(payload, "Render") ? null : payload;

    /// <summary>A text member, or "".</summary>
    public string this[string member] => JsonText.TextOf(_payload, member) is { } text && !string.IsNullOrWhiteSpace(text) ? text : "";

    /// <summary>The robots directive, or "".</summary>
    public string Robots => this["MetaRobots"] is var text && IsRobots(text) ? text : "";

    /// <summary>True when the part is written into the page.</summary>
    public bool IsRendered => _payload is not null;

    /// <summary>Lines that the page may carry; those that it writes by itself are left out.</summary>
    /// <param name="written">Names and properties that the page writes.</param>
    public IReadOnlyList<SeoMetaTag> Tags(IReadOnlySet<string> written) =>
        [.. SeoMetaTags.Of(_payload).Where(tag => !tag.IsEmpty && tag.IsFit && tag.Charset.Length == 0 && !written.Contains(tag.Name) && !written.Contains(tag.Property))];

    /// <summary>The schema.org text of the editor as JSON, or null.</summary>
    public JsonNode? Schema()
    {
        if (this["GoogleSchema"] is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(text, documentOptions: JsonText.Relaxed);
        }
        catch (JsonException)
        {
            // Refused since long; a text of before that is left out of the page rather than breaking it.
            return null;
        }
    }

    /// <summary>True for a robots directive: words, numbers and their signs.</summary>
    public static bool IsRobots(string text) => text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ',' or ':' or '-' or ' ' or '_');
}
