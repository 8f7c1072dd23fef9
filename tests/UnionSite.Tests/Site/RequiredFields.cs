using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;

namespace UnionSite.Tests.Site;

/// <summary>Gives required fields that a test does not speak of a value, so that a test states only what it is about.</summary>
internal static class RequiredFields
{
    public static void Fill(ContentDefinitions definitions, ContentItem item)
    {
        foreach (var attachment in definitions.TypeOrEmpty(item.ContentType).Parts)
        {
            foreach (var field in attachment.Part.Fields.Where(field => field.Required))
            {
                var part = item.Part(attachment.Name);
                if (Sample(field) is { } sample && !HasValue(part[field.Name] as JsonObject))
                {
                    part[field.Name] = sample;
                }
            }
        }
    }

    private static bool HasValue(JsonObject? payload) => payload?.Any(member => member.Value switch
    {
        JsonArray array => array.Count > 0,
        JsonValue value => value.ToString().Length > 0,
        null => false,
        _ => true,
    }) ?? false;

    private static JsonObject? Sample(ContentFieldDefinition field) => field.FieldType switch
    {
        "TextField" => new JsonObject { ["Text"] = FirstOption(field) ?? $"{field.DisplayName} mẫu" },
        "HtmlField" => new JsonObject { ["Html"] = $"<p>{field.DisplayName} mẫu</p>" },
        "MarkdownField" => new JsonObject { ["Markdown"] = $"{field.DisplayName} mẫu" },
        "NumericField" => new JsonObject { ["Value"] = 1 },
        "DateField" => new JsonObject { ["Value"] = "2026-11-20T00:00:00" },
        "DateTimeField" => new JsonObject { ["Value"] = "2026-11-20T02:00:00Z" },
        "TimeField" => new JsonObject { ["Value"] = "08:00:00" },
        "LinkField" => new JsonObject { ["Url"] = "/lien-he", ["Text"] = "Liên hệ" },
        _ => null,
    };

    private static string? FirstOption(ContentFieldDefinition field) =>
        field.Reader("TextFieldPredefinedListEditorSettings")["Options"] is JsonArray { Count: > 0 } options
            ? options[0]?["value"]?.ToString() ?? options[0]?["Value"]?.ToString()
            : null;
}
