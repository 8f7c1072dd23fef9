using System.Text.Json;
using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Types;

/// <summary>
/// Splits settings into the members that have a box of their own and the rest, which is shown as JSON, and puts the two
/// together again. Nothing is lost on the way.
/// </summary>
internal static class SettingsForm
{
    /// <summary>The settings without the members that have boxes, as indented JSON; "" when nothing is left.</summary>
    /// <param name="settings">All settings.</param>
    /// <param name="boxes">Members with boxes, as (settings class, member).</param>
    public static string Rest(JsonObject settings, IEnumerable<(string Class, string Member)> boxes)
    {
        var rest = (JsonObject)settings.DeepClone();
        foreach (var (name, member) in boxes)
        {
            (rest[name] as JsonObject)?.Remove(member);
        }

        foreach (var name in rest.Where(pair => pair.Value is JsonObject { Count: 0 }).Select(pair => pair.Key).ToList())
        {
            rest.Remove(name);
        }

        return rest.Count == 0 ? "" : JsonText.WriteIndented(rest);
    }

    /// <summary>Reads the JSON box; an empty one means no further settings.</summary>
    /// <returns>The settings, or a problem in Vietnamese.</returns>
    public static (JsonObject? Settings, string? Problem) Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return ([], null);
        }

        try
        {
            var settings = JsonText.ParseObject(text);
            return settings.FirstOrDefault(pair => pair.Value is not JsonObject).Key is { } wrong
                ? (null, T($"“{wrong}” phải là một đối tượng, ví dụ {{ \"TextFieldSettings\": {{ \"DefaultValue\": \"…\" }} }}."))
                : (settings, null);
        }
        catch (JsonException wrong)
        {
            return (null, wrong.LineNumber is { } line ? T($"Không phải là JSON hợp lệ (dòng {line + 1}).") : T("Không phải là JSON hợp lệ."));
        }
    }

    /// <summary>Sets a member, or removes it when it is empty.</summary>
    public static void Put(JsonObject settings, string name, string member, JsonNode? value)
    {
        if (value is null)
        {
            (settings[name] as JsonObject)?.Remove(member);
            return;
        }

        if (settings[name] is not JsonObject own)
        {
            settings[name] = own = [];
        }

        own[member] = value;
    }

    /// <summary>A text as a settings value; null when it is empty.</summary>
    public static JsonNode? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Compose(text).Trim();

    /// <summary>True when a position can be sorted by: numbers parted by dots, with or without tab, card and column behind them.</summary>
    public static bool IsPosition(string? position) => string.IsNullOrWhiteSpace(position)
        || (position.Length <= FormPosition.MostCharacters && FormPosition.OwnOf(position) is var own && (own.Length > 0 ? own.Length <= 32 && own.Split('.').All(piece => piece.Length > 0 && piece.All(char.IsAsciiDigit)) : FormPosition.Parse(position).IsGrouped));

    /// <summary>The options as lines "label = value"; a label alone is its own value.</summary>
    public static string Lines(SettingsReader reader) => string.Join('\n', reader.Objects("Options").Select(option =>
    {
        var (name, value) = (JsonMerge.AnyText(option, "name") ?? "", JsonMerge.AnyText(option, "value") ?? "");
        return name == value || value.Length == 0 ? name : $"{name} = {value}";
    }));

    /// <summary>Lines as options in Orchard's lower-case form; null when there are none.</summary>
    public static JsonNode? Options(string? lines)
    {
        var options = (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line =>
        {
            var pieces = VietnameseText.Compose(line).Split('=', 2, StringSplitOptions.TrimEntries);
            return (JsonNode)new JsonObject { ["name"] = pieces[0], ["value"] = pieces.Length > 1 ? pieces[1] : pieces[0] };
        }).ToArray();
        return options.Length == 0 ? null : new JsonArray(options);
    }
}
