using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace UnionSite.Cms.Items;

/// <summary>
/// One version of a content item: the properties that Orchard writes at the top level, and everything else (parts, named
/// parts, unknown members) kept verbatim in <see cref="Content"/>. A plain data holder; verbs live in ContentEditor.
/// </summary>
public sealed class ContentItem
{
    private static readonly string[] TopLevel =
    [
        "ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", "Latest", "Published",
        "ModifiedUtc", "PublishedUtc", "CreatedUtc", "Owner", "Author", "Id",
    ];

    /// <summary>26 characters, stable across versions.</summary>
    public string ContentItemId { get; set; } = "";

    /// <summary>26 characters, one for each version; empty until saved.</summary>
    public string ContentItemVersionId { get; set; } = "";

    /// <summary>Name of the content type.</summary>
    public string ContentType { get; set; } = "";

    /// <summary>The title used in lists, pickers and paths.</summary>
    public string DisplayText { get; set; } = "";

    /// <summary>The version that editors see.</summary>
    public bool Latest { get; set; }

    /// <summary>The version that the public sees.</summary>
    public bool Published { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? ModifiedUtc { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? PublishedUtc { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? CreatedUtc { get; set; }

    /// <summary>A user id.</summary>
    public string? Owner { get; set; }

    /// <summary>The user name of the last editor.</summary>
    public string? Author { get; set; }

    /// <summary>Parts by attachment name, and whatever else came with the item.</summary>
    public JsonObject Content { get; set; } = [];

    /// <summary>How often the version was saved in place; with the version id it makes the token of a form.</summary>
    public int Revision { get; set; }

    /// <summary>What a form sends back, so that a stale save is refused.</summary>
    public string EditToken => $"{ContentItemVersionId}:{Revision.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The part's payload; an empty one is added when the item has none.</summary>
    public JsonObject Part(string name)
    {
        if (Content[name] is JsonObject part)
        {
            return part;
        }

        part = [];
        Content[name] = part;
        return part;
    }

    /// <summary>The part's payload, or null.</summary>
    public JsonObject? FindPart(string name) => Content[name] as JsonObject;

    /// <summary>The field's payload, or null. A missing part or field means "default", never an error.</summary>
    public JsonObject? FindField(string part, string field) => FindPart(part)?[field] as JsonObject;

    /// <summary>Reads Orchard's format. Names are matched by exact case; unknown members stay in <see cref="Content"/>.</summary>
    public static ContentItem FromJson(JsonObject json)
    {
        var item = new ContentItem
        {
            ContentItemId = Text(json, "ContentItemId") ?? "",
            ContentItemVersionId = Text(json, "ContentItemVersionId") ?? "",
            ContentType = Text(json, "ContentType") ?? "",
            DisplayText = Text(json, "DisplayText") ?? "",
            Latest = Flag(json, "Latest"),
            Published = Flag(json, "Published"),
            ModifiedUtc = Moment(json, "ModifiedUtc"),
            PublishedUtc = Moment(json, "PublishedUtc"),
            CreatedUtc = Moment(json, "CreatedUtc"),
            Owner = Text(json, "Owner"),
            Author = Text(json, "Author"),
        };
        foreach (var (name, value) in json)
        {
            if (!TopLevel.Contains(name, StringComparer.Ordinal))
            {
                item.Content[name] = value?.DeepClone();
            }
        }

        return item;
    }

    /// <summary>Writes Orchard's format: the top-level members in Orchard's order, nulls included, then the parts.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["ContentItemId"] = ContentItemId,
            ["ContentItemVersionId"] = ContentItemVersionId.Length == 0 ? null : ContentItemVersionId,
            ["ContentType"] = ContentType,
            ["DisplayText"] = DisplayText,
            ["Latest"] = Latest,
            ["Published"] = Published,
            ["ModifiedUtc"] = Write(ModifiedUtc),
            ["PublishedUtc"] = Write(PublishedUtc),
            ["CreatedUtc"] = Write(CreatedUtc),
            ["Owner"] = Owner,
            ["Author"] = Author,
        };
        foreach (var (name, value) in Content)
        {
            json[name] = value?.DeepClone();
        }

        return json;
    }

    /// <summary>A copy that shares nothing with this one.</summary>
    public ContentItem Copy()
    {
        var copy = FromJson(ToJson());
        copy.Revision = Revision;
        return copy;
    }

    private static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static bool Flag(JsonObject json, string name) => json[name] is JsonValue value && value.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.String => bool.TryParse(value.GetValue<string>(), out var flag) && flag,
        _ => false,
    };

    private static DateTime? Moment(JsonObject json, string name) =>
        DateTime.TryParse(Text(json, name), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;

    private static JsonValue? Write(DateTime? moment) =>
        moment is null ? null : JsonValue.Create(moment.Value.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
}
