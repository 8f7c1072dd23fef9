using System.Text.Json.Nodes;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Definitions;

/// <summary>Names and look-ups of Orchard's definition records.</summary>
internal static class DefinitionRecords
{
    public const string Types = "ContentTypes";
    public const string Parts = "ContentParts";
    public const string Attachments = "ContentTypePartDefinitionRecords";
    public const string Fields = "ContentPartFieldDefinitionRecords";

    private static readonly string[] Members = ["Name", "DisplayName", "PartName", "FieldName", "Settings", Attachments, Fields];

    /// <summary>The array of that name; added when there is none.</summary>
    public static JsonArray List(JsonObject json, string member)
    {
        if (json[member] is JsonArray list)
        {
            return list;
        }

        list = [];
        json[member] = list;
        return list;
    }

    /// <summary>The record of that name, ignoring case, or null.</summary>
    public static JsonObject? Find(JsonArray list, string name) =>
        list.OfType<JsonObject>().FirstOrDefault(record => Name(record).Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The record's name, or "".</summary>
    public static string Name(JsonObject record) => JsonText.TextOf(record, "Name") ?? "";

    /// <summary>The record's settings; added when there are none.</summary>
    public static JsonObject Settings(JsonObject record)
    {
        if (record["Settings"] is JsonObject settings)
        {
            return settings;
        }

        settings = [];
        record["Settings"] = settings;
        return settings;
    }

    /// <summary>A copy of an incoming record whose known members have their proper case; settings keep theirs.</summary>
    public static JsonObject Normal(JsonObject record)
    {
        var normal = new JsonObject();
        foreach (var (name, value) in record)
        {
            var known = Members.FirstOrDefault(member => member.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name;
            normal[known] = known is Attachments or Fields && value is JsonArray list
                ? new JsonArray([.. list.Select(item => item is JsonObject inner ? (JsonNode)Normal(inner) : item?.DeepClone())])
                : value?.DeepClone();
        }

        return normal;
    }

    /// <summary>A new record: the members given, settings without nulls.</summary>
    public static JsonObject Fresh(JsonObject incoming, bool withSettings, params string[] texts)
    {
        var record = new JsonObject();
        foreach (var name in texts)
        {
            record[name] = JsonText.TextOf(incoming, name) ?? "";
        }

        record["Settings"] = new JsonObject();
        if (withSettings && incoming["Settings"] is JsonObject settings)
        {
            JsonMerge.Unite(Settings(record), settings);
        }

        return record;
    }
}
