using System.Text.Json;
using System.Text.Json.Nodes;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Recipes.Steps;

/// <summary>Puts records into a list by their identity: one that is there is replaced where it stands, a new one is appended.</summary>
internal static class ListedDocument
{
    private static readonly string[] Identities = ["Id", "WorkflowTypeId", "SitemapId", "UserId", "ClientId", "IndexName", "Name"];

    /// <summary>Adds or replaces.</summary>
    /// <param name="list">The stored list.</param>
    /// <param name="record">The incoming record.</param>
    /// <param name="identity">Member that tells records apart; null to look for a usual one.</param>
    public static void Put(JsonArray list, JsonNode? record, string? identity = null)
    {
        var key = record is JsonObject json ? KeyOf(json, identity) : null;
        for (var i = 0; i < list.Count; i++)
        {
            if (key is null ? JsonNode.DeepEquals(list[i], record) : list[i] is JsonObject known && KeyOf(known, identity) == key)
            {
                list[i] = record?.DeepClone();
                return;
            }
        }

        list.Add(record?.DeepClone());
    }

    private static string? KeyOf(JsonObject json, string? identity)
    {
        if (identity is not null)
        {
            return Text(json, identity);
        }

        var member = Identities.FirstOrDefault(name => Text(json, name) is not null);
        return member is null ? null : $"{member}={Text(json, member)}";
    }

    private static string? Text(JsonObject json, string member) =>
        JsonMerge.Any(json, member) is JsonValue value && value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number
            ? value.ToString() is { Length: > 0 } text ? text : null
            : null;
}
