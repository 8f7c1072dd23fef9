using System.Text.Json.Nodes;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Definitions;

/// <summary>Tells which types two documents of definitions define differently, in themselves or in one of their parts.</summary>
internal static class DefinitionDifference
{
    /// <summary>Names of the types that are not the same in both; a type that only one of them has is among them.</summary>
    public static IReadOnlyList<string> Types(JsonObject before, JsonObject after)
    {
        var (old, now) = (Read(before), Read(after));
        return [.. old.Keys.Union(now.Keys, StringComparer.OrdinalIgnoreCase).Where(name => old.GetValueOrDefault(name) != now.GetValueOrDefault(name))];
    }

    private static Dictionary<string, string> Read(JsonObject document)
    {
        var parts = Records(document, DefinitionRecords.Parts).DistinctBy(DefinitionRecords.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(DefinitionRecords.Name, JsonText.Write, StringComparer.OrdinalIgnoreCase);
        return Records(document, DefinitionRecords.Types).DistinctBy(DefinitionRecords.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(
            DefinitionRecords.Name,
            type => JsonText.Write(type) + string.Concat(Records(type, DefinitionRecords.Attachments).Select(part => parts.GetValueOrDefault(JsonText.TextOf(part, "PartName") ?? ""))),
            StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<JsonObject> Records(JsonObject json, string member) => (json[member] as JsonArray ?? []).OfType<JsonObject>();
}
