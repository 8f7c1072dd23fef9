using System.Text.Json.Nodes;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Definitions;

/// <summary>Tells which fields and parts the items of a type would no longer show after a change of definitions.</summary>
internal static class DefinitionLoss
{
    /// <summary>Types that lose something, each with what it loses.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Find(JsonObject before, JsonObject after)
    {
        var losses = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in Records(before, DefinitionRecords.Types))
        {
            var name = DefinitionRecords.Name(type);
            var now = Of(after, name);
            List<string> lost = [.. Of(before, name).Where(held => now.GetValueOrDefault(held.Key) != held.Value).Select(held => held.Key)];
            if (lost.Count > 0)
            {
                losses[name] = lost;
            }
        }

        return losses;
    }

    // What items of the type hold: parts by attachment, fields by "attachment.field", each with its kind.
    private static Dictionary<string, string> Of(JsonObject document, string type)
    {
        var held = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (document[DefinitionRecords.Types] is not JsonArray types || DefinitionRecords.Find(types, type) is not { } record)
        {
            return held;
        }

        foreach (var attachment in Records(record, DefinitionRecords.Attachments))
        {
            var name = DefinitionRecords.Name(attachment);
            var part = JsonText.TextOf(attachment, "PartName") ?? name;
            held[name] = part;
            if (document[DefinitionRecords.Parts] is JsonArray parts && DefinitionRecords.Find(parts, part) is { } definition)
            {
                foreach (var field in Records(definition, DefinitionRecords.Fields))
                {
                    held[$"{name}.{DefinitionRecords.Name(field)}"] = JsonText.TextOf(field, "FieldName") ?? "";
                }
            }
        }

        return held;
    }

    private static IEnumerable<JsonObject> Records(JsonObject json, string member) => (json[member] as JsonArray ?? []).OfType<JsonObject>();
}
