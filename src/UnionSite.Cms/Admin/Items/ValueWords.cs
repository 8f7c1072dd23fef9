using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Display;
using UnionSite.Cms.Fields;
using UnionSite.Cms.Parts;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Items;

/// <summary>Says stored values as people read them: names for ids, days as they are written in Vietnam, choices by their label.</summary>
/// <param name="names">Titles of items and terms by id; an id that is missing is said as it is.</param>
internal sealed class ValueWords(IReadOnlyDictionary<string, string> names)
{
    /// <summary>The value of a field.</summary>
    public string OfField(ContentFieldDefinition field, JsonNode? value) => value is not JsonObject payload ? Of(value) : field.FieldType switch
    {
        "DateField" when FieldDates.Day(payload) is { } day => HanoiTime.ShortDate(day),
        "DateTimeField" when FieldDates.MomentUtc(payload) is { } moment => HanoiTime.ShortMoment(moment),
        "TextField" when JsonText.TextOf(payload, "Text") is { } text => Choice(TextField.Options(field), text),
        "MultiTextField" when payload["Values"] is JsonArray values => Lines(values.Select(one => Choice(MultiTextField.Options(field), Of(one)))),
        _ => Of(payload),
    };

    /// <summary>The value of a member that is no field.</summary>
    public string OfMember(string member, JsonNode? value) =>
        member.EndsWith("Utc", StringComparison.Ordinal) && FieldDates.MomentUtc(new JsonObject { ["Value"] = value?.DeepClone() }) is { } moment
            ? HanoiTime.ShortMoment(moment)
            : member == "Audience" && AudiencePart.Choices.FirstOrDefault(choice => choice.Value == value?.ToString()).Label is { } label ? T(label) : Of(value);

    /// <summary>Any value.</summary>
    public string Of(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value => Plain(value),
        JsonObject json => OfObject(json),
        JsonArray array => Lines(array.Select(Of)),
        _ => node.ToJsonString(),
    };

    private string OfObject(JsonObject json)
    {
        // An item inside the item: its title, then what it says.
        if (json.ContainsKey("ContentItemId") && json.ContainsKey("ContentType"))
        {
            return Lines([JsonText.TextOf(json, "DisplayText") ?? "", .. json.Where(member => member.Value is JsonObject or JsonArray).Select(OfInnerMember)]);
        }

        var said = json.Where(member => !ValueNames.Silent.Contains(member.Key)).ToList();
        // A value with one text is that text.
        return said.Count == 1 ? Of(said[0].Value) : Lines(said.Select(OfInnerMember));
    }

    private string OfInnerMember(KeyValuePair<string, JsonNode?> member) =>
        OfMember(member.Key, member.Value) is { Length: > 0 } text
            ? member.Value is JsonObject ? text : $"{ValueNames.OfInner(member.Key)}: {text}"
            : "";

    private string Plain(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => T("Có"),
        JsonValueKind.False => T("Không"),
        JsonValueKind.Number when value.TryGetValue<decimal>(out var number) => number.ToString("#,0.############", HanoiTime.Vietnamese),
        JsonValueKind.String when value.GetValue<string>() is var text => names.TryGetValue(text, out var name) && name.Length > 0 ? name
            : text.Contains("</", StringComparison.Ordinal) ? SafeHtml.PlainText(text) : text,
        _ => value.ToJsonString(),
    };

    private static string Choice(IReadOnlyList<FieldOption> options, string value) => options.FirstOrDefault(option => option.Value == value)?.Name ?? value;

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Where(line => line.Length > 0));
}
