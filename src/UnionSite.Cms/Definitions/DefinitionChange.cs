using System.Text.Json.Nodes;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Definitions;

/// <summary>
/// Applies recipe records to the document of definitions, in Orchard's three ways: merge, replace, delete. Pure: it works
/// on the document that it is given, and says what it met that the author of the recipe should know.
/// </summary>
public sealed class DefinitionChange(JsonObject document)
{
    private readonly List<string> _warnings = [];

    /// <summary>The document: { "ContentTypes": [records], "ContentParts": [records] }.</summary>
    public JsonObject Document { get; } = document;

    /// <summary>What was odd but not wrong, in Vietnamese.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    private JsonArray Types => DefinitionRecords.List(Document, DefinitionRecords.Types);

    private JsonArray Parts => DefinitionRecords.List(Document, DefinitionRecords.Parts);

    /// <summary>Adds what is new and merges what is there; parts and fields that are not listed stay.</summary>
    /// <exception cref="DefinitionException">A record has no name.</exception>
    public void Merge(JsonArray types, JsonArray parts)
    {
        foreach (var (record, path) in Records(types, DefinitionRecords.Types))
        {
            MergeType(record, path);
        }

        foreach (var (record, path) in Records(parts, DefinitionRecords.Parts))
        {
            MergePart(record, path);
        }
    }

    /// <summary>
    /// Deletes the listed parts (which detaches them from every type, as stock Orchard does) and types, then makes them
    /// anew. A part that is not listed keeps its fields.
    /// </summary>
    /// <exception cref="DefinitionException">A record has no name.</exception>
    public void Replace(JsonArray types, JsonArray parts)
    {
        var typeRecords = Records(types, DefinitionRecords.Types).ToList();
        var partRecords = Records(parts, DefinitionRecords.Parts).ToList();
        var listed = typeRecords.Select(found => DefinitionRecords.Name(found.Record)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (record, _) in partRecords)
        {
            Detach(DefinitionRecords.Name(record), listed);
        }

        // Emptied in place rather than removed: the order of the records is the same after a second run.
        foreach (var (record, path) in typeRecords)
        {
            Empty(Types, DefinitionRecords.Name(record), DefinitionRecords.Attachments, "DisplayName");
            MergeType(record, path);
        }

        foreach (var (record, path) in partRecords)
        {
            Empty(Parts, DefinitionRecords.Name(record), DefinitionRecords.Fields);
            MergePart(record, path);
        }
    }

    /// <summary>Deletes definitions by name; names that are not there are ignored. Content is not touched.</summary>
    /// <returns>How many were deleted.</returns>
    public int Delete(IEnumerable<string> types, IEnumerable<string> parts)
    {
        var deleted = 0;
        foreach (var name in types)
        {
            deleted += Remove(Types, name);
        }

        foreach (var name in parts)
        {
            Detach(name, []);
            deleted += Remove(Parts, name);
        }

        return deleted;
    }

    private void MergeType(JsonObject incoming, string path)
    {
        var name = DefinitionRecords.Name(incoming);
        var display = JsonText.TextOf(incoming, "DisplayName") ?? "";
        if (DefinitionRecords.Find(Types, name) is not { } type)
        {
            type = new JsonObject
            {
                ["Name"] = name,
                ["DisplayName"] = display,
                ["Settings"] = new JsonObject(),
                [DefinitionRecords.Attachments] = new JsonArray(),
            };
            Types.Add(type);
        }

        if (display.Length > 0)
        {
            type["DisplayName"] = display;
            Unite(type, incoming);
        }
        else if (incoming["Settings"] is JsonObject { Count: > 0 })
        {
            _warnings.Add(T($"{path}: kiểu “{name}” không có DisplayName nên cài đặt của kiểu không được áp dụng (như Orchard)."));
        }

        var attachments = DefinitionRecords.List(type, DefinitionRecords.Attachments);
        foreach (var (record, recordPath) in Inner(incoming, DefinitionRecords.Attachments, path))
        {
            MergeAttachment(attachments, record, recordPath);
        }
    }

    private void MergeAttachment(JsonArray attachments, JsonObject incoming, string path)
    {
        var part = JsonText.TextOf(incoming, "PartName") ?? "";
        if (part.Length == 0)
        {
            throw new DefinitionException(path + ".PartName", T("thiếu tên của thành phần (PartName)."));
        }

        var name = DefinitionRecords.Name(incoming);
        if (DefinitionRecords.Find(attachments, name) is not { } attached)
        {
            attachments.Add((JsonNode)DefinitionRecords.Fresh(incoming, true, "PartName", "Name"));
            return;
        }

        if (!part.Equals(JsonText.TextOf(attached, "PartName"), StringComparison.OrdinalIgnoreCase))
        {
            _warnings.Add(T($"{path}: “{name}” vẫn là thành phần {JsonText.TextOf(attached, "PartName")}; muốn đổi sang {part} phải dùng ReplaceContentDefinition."));
        }

        Unite(attached, incoming);
    }

    private void MergePart(JsonObject incoming, string path)
    {
        var name = DefinitionRecords.Name(incoming);
        if (DefinitionRecords.Find(Parts, name) is not { } part)
        {
            part = new JsonObject { ["Name"] = name, ["Settings"] = new JsonObject(), [DefinitionRecords.Fields] = new JsonArray() };
            Parts.Add(part);
        }

        Unite(part, incoming);
        var fields = DefinitionRecords.List(part, DefinitionRecords.Fields);
        foreach (var (record, recordPath) in Inner(incoming, DefinitionRecords.Fields, path))
        {
            MergeField(fields, record, recordPath);
        }
    }

    private void MergeField(JsonArray fields, JsonObject incoming, string path)
    {
        var name = DefinitionRecords.Name(incoming);
        var kind = JsonText.TextOf(incoming, "FieldName") ?? "";
        if (DefinitionRecords.Find(fields, name) is not { } field)
        {
            if (kind.Length == 0)
            {
                throw new DefinitionException(path + ".FieldName", T($"trường “{name}” thiếu loại trường (FieldName)."));
            }

            fields.Add((JsonNode)DefinitionRecords.Fresh(incoming, true, "FieldName", "Name"));
            return;
        }

        if (kind.Length > 0 && !kind.Equals(JsonText.TextOf(field, "FieldName"), StringComparison.OrdinalIgnoreCase))
        {
            _warnings.Add(T($"{path}: trường “{name}” vẫn là {JsonText.TextOf(field, "FieldName")}; muốn đổi sang {kind} phải dùng ReplaceContentDefinition."));
        }

        Unite(field, incoming);
    }

    private void Detach(string part, HashSet<string> listed)
    {
        foreach (var type in Types.OfType<JsonObject>())
        {
            var attachments = DefinitionRecords.List(type, DefinitionRecords.Attachments);
            if (Remove(attachments, part) > 0 && !listed.Contains(DefinitionRecords.Name(type)))
            {
                _warnings.Add(T($"Thành phần “{part}” bị gỡ khỏi kiểu “{DefinitionRecords.Name(type)}”, là kiểu không có trong bước này."));
            }
        }
    }

    private static void Unite(JsonObject record, JsonObject incoming)
    {
        if (incoming["Settings"] is JsonObject settings)
        {
            JsonMerge.Unite(DefinitionRecords.Settings(record), settings);
        }
    }

    private static void Empty(JsonArray list, string name, string inner, string? text = null)
    {
        if (DefinitionRecords.Find(list, name) is { } record)
        {
            record["Settings"] = new JsonObject();
            record[inner] = new JsonArray();
            if (text is not null)
            {
                record[text] = "";
            }
        }
    }

    private static int Remove(JsonArray list, string name)
    {
        if (DefinitionRecords.Find(list, name) is not { } record)
        {
            return 0;
        }

        list.Remove(record);
        return 1;
    }

    private static IEnumerable<(JsonObject Record, string Path)> Inner(JsonObject record, string member, string path) =>
        record[member] is JsonArray list ? Records(list, $"{path}.{member}") : [];

    private static IEnumerable<(JsonObject Record, string Path)> Records(JsonArray list, string path)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var here = $"{path}[{i}]";
            var record = list[i] is JsonObject json ? DefinitionRecords.Normal(json) : throw new DefinitionException(here, T("phải là một đối tượng JSON."));
            if (DefinitionRecords.Name(record).Length == 0)
            {
                throw new DefinitionException(here + ".Name", T("thiếu tên (Name)."));
            }

            yield return (record, here);
        }
    }
}
