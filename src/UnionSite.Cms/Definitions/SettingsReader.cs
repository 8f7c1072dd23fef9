using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace UnionSite.Cms.Definitions;

/// <summary>
/// Reads one settings object leniently: a missing object or member is its default, numbers and booleans may come as
/// text, enumerations as number or name.
/// </summary>
/// <param name="settings">The object keyed by settings class name; names are matched by exact case.</param>
/// <param name="name">The settings class name, such as "TitlePartSettings".</param>
public readonly struct SettingsReader(JsonObject settings, string name)
{
    private readonly JsonObject? _object = settings[name] as JsonObject;

    /// <summary>True when the settings object is there at all.</summary>
    public bool Exists => _object is not null;

    /// <summary>The raw member.</summary>
    public JsonNode? this[string member] => _object?[member];

    /// <summary>A text, or "".</summary>
    public string Text(string member) => _object?[member] is JsonValue value
        ? value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString()
        : "";

    /// <summary>A flag, or <paramref name="fallback"/>.</summary>
    public bool Flag(string member, bool fallback = false) => _object?[member] is JsonValue value
        ? value.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String => bool.TryParse(value.GetValue<string>(), out var flag) ? flag : fallback,
            _ => fallback,
        }
        : fallback;

    /// <summary>A number, or null.</summary>
    public decimal? Number(string member) =>
        decimal.TryParse(Text(member), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A whole number, or <paramref name="fallback"/>.</summary>
    public int Whole(string member, int fallback) =>
        Number(member) is { } number && number >= int.MinValue && number <= int.MaxValue ? (int)number : fallback;

    /// <summary>An enumeration written as number (2.0) or name (2.1 and later).</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="names">Names in the order of their numbers.</param>
    /// <returns>The index into <paramref name="names"/>; 0 when absent or unknown.</returns>
    public int Choice(string member, params string[] names)
    {
        var text = Text(member);
        var index = Array.FindIndex(names, known => known.Equals(text, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? index : Math.Clamp(Whole(member, 0), 0, names.Length - 1);
    }

    /// <summary>A list of texts; empty when absent.</summary>
    public IReadOnlyList<string> Texts(string member) => _object?[member] is JsonArray array
        ? [.. array.OfType<JsonValue>().Where(value => value.GetValueKind() == JsonValueKind.String).Select(value => value.GetValue<string>())]
        : [];

    /// <summary>A list of objects; empty when absent.</summary>
    public IReadOnlyList<JsonObject> Objects(string member) => _object?[member] is JsonArray array
        ? [.. array.OfType<JsonObject>()]
        : [];
}
