using System.Text.Json.Nodes;

namespace UnionSite.Cms.Definitions;

/// <summary>
/// Every type and part of the site at one moment: an immutable picture, shared by all requests, replaced as a whole when
/// the definitions change. Lookups ignore case.
/// </summary>
public sealed class ContentDefinitions
{
    private readonly Dictionary<string, ContentTypeDefinition> _types;
    private readonly Dictionary<string, ContentPartDefinition> _parts;

    private ContentDefinitions(IEnumerable<ContentTypeDefinition> types, Dictionary<string, ContentPartDefinition> parts, int version)
    {
        _types = types.ToDictionary(type => type.Name, StringComparer.OrdinalIgnoreCase);
        _parts = parts;
        Version = version;
    }

    /// <summary>No type and no part.</summary>
    public static ContentDefinitions Empty { get; } = new([], [], 0);

    /// <summary>The number of the document that the picture was made from.</summary>
    public int Version { get; }

    /// <summary>All types by name.</summary>
    public IReadOnlyCollection<ContentTypeDefinition> Types => _types.Values;

    /// <summary>All defined parts.</summary>
    public IReadOnlyCollection<ContentPartDefinition> Parts => _parts.Values;

    /// <summary>The type of that name, or null.</summary>
    public ContentTypeDefinition? Type(string name) => _types.GetValueOrDefault(name);

    /// <summary>The part of that name, or null.</summary>
    public ContentPartDefinition? Part(string name) => _parts.GetValueOrDefault(name);

    /// <summary>
    /// The type, or an empty one without parts for a type that is not defined: items of unknown types are stored and shown
    /// rather than lost.
    /// </summary>
    public ContentTypeDefinition TypeOrEmpty(string name) => Type(name) ?? new ContentTypeDefinition(name, name, [], []);

    /// <summary>Reads the stored document: { "ContentTypes": [records], "ContentParts": [records] } in Orchard's format.</summary>
    public static ContentDefinitions Read(JsonObject document, int version)
    {
        var parts = Records(document, "ContentParts")
            .Select(ReadPart)
            .ToDictionary(part => part.Name, StringComparer.OrdinalIgnoreCase);
        var types = Records(document, "ContentTypes").Select(record => ReadType(record, parts)).ToList();
        return new ContentDefinitions(types, parts, version);
    }

    private static ContentPartDefinition ReadPart(JsonObject record) => new(
        Name(record, "Name"),
        [.. Records(record, "ContentPartFieldDefinitionRecords")
            .Select(field => new ContentFieldDefinition(Name(field, "Name"), Name(field, "FieldName"), Settings(field)))
            .OrderBy(field => field.Position, DottedPosition.Order)],
        Settings(record));

    private static ContentTypeDefinition ReadType(JsonObject record, Dictionary<string, ContentPartDefinition> parts)
    {
        var name = Name(record, "Name");
        var display = Name(record, "DisplayName");
        var attached = Records(record, "ContentTypePartDefinitionRecords")
            .Select(part =>
            {
                // A part need not be defined to be attached: it is then treated as empty.
                var partName = Name(part, "PartName");
                var definition = parts.GetValueOrDefault(partName) ?? new ContentPartDefinition(partName, [], []);
                var attachment = Name(part, "Name");
                return new ContentTypePartDefinition(attachment.Length > 0 ? attachment : partName, definition, Settings(part));
            })
            .OrderBy(part => part.Position, DottedPosition.Order);
        return new ContentTypeDefinition(name, display.Length > 0 ? display : name, [.. attached], Settings(record));
    }

    private static IEnumerable<JsonObject> Records(JsonObject record, string member) =>
        record[member] is JsonArray array ? array.OfType<JsonObject>() : [];

    private static string Name(JsonObject record, string member) =>
        record[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    private static JsonObject Settings(JsonObject record) => record["Settings"] as JsonObject ?? [];
}
