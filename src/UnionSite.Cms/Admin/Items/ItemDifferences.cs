using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Items;

/// <summary>Compares two versions of an item field by field, as people read them.</summary>
public static class ItemDifferences
{
    /// <summary>Fields and members whose text differs, in the order of the form; what no part of the type names comes last.</summary>
    public static IReadOnlyList<ItemDifference> Between(ContentItem before, ContentItem after, ContentModel model)
    {
        var type = model.Definitions.TypeOrEmpty(after.ContentType);
        var found = new List<ItemDifference>();
        if (!type.Has("TitlePart"))
        {
            Add(found, "DisplayText", T("Tiêu đề"), before.DisplayText, after.DisplayText);
        }

        foreach (var part in type.Parts)
        {
            Compare(found, part, before.FindPart(part.Name), after.FindPart(part.Name));
        }

        foreach (var name in before.Content.Select(member => member.Key).Union(after.Content.Select(member => member.Key)).Where(name => type.Attachment(name) is null))
        {
            Add(found, name, name, Text(before.Content[name]), Text(after.Content[name]));
        }

        return found;
    }

    private static void Compare(List<ItemDifference> found, ContentTypePartDefinition part, JsonObject? before, JsonObject? after)
    {
        foreach (var field in part.Part.Fields)
        {
            Add(found, $"{part.Name}.{field.Name}", T(field.DisplayName), Text(before?[field.Name]), Text(after?[field.Name]));
        }

        var members = (before ?? []).Select(member => member.Key).Union((after ?? []).Select(member => member.Key)).Where(name => part.Part.Field(name) is null);
        var names = members.ToList();
        foreach (var name in names)
        {
            // The one thing that a part holds needs no name beside the part's: "Nội dung", not "Nội dung: Html".
            Add(found, $"{part.Name}.{name}", part.DisplayName == name || names.Count == 1 ? T(part.DisplayName) : $"{T(part.DisplayName)}: {name}", Text(before?[name]), Text(after?[name]));
        }
    }

    private static void Add(List<ItemDifference> found, string path, string label, string before, string after)
    {
        if (before != after)
        {
            found.Add(new ItemDifference(path, label, before, after));
        }
    }

    // A payload with one text is that text; HTML is read without its tags; everything else is listed by name.
    private static string Text(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value => value.TryGetValue<string>(out var text) ? text.Contains("</", StringComparison.Ordinal) ? SafeHtml.PlainText(text) : text : value.ToJsonString(),
        JsonObject { Count: 0 } => "",
        JsonObject { Count: 1 } json => Text(json.First().Value),
        JsonObject json when json.ContainsKey("ContentItemId") => $"{JsonText.TextOf(json, "DisplayText")}\n{Text(Without(json))}".Trim(),
        JsonObject json => string.Join('\n', json.Where(member => Text(member.Value).Length > 0).Select(member => $"{member.Key}: {Text(member.Value)}")),
        JsonArray array => string.Join('\n', array.Select(Text).Where(text => text.Length > 0)),
        _ => node.ToJsonString(),
    };

    private static JsonObject Without(JsonObject json)
    {
        var parts = new JsonObject();
        foreach (var (name, value) in json.Where(member => member.Value is JsonObject or JsonArray))
        {
            parts[name] = value!.DeepClone();
        }

        return parts;
    }
}
