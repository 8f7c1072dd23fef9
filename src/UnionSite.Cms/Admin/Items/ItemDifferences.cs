using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Items;

/// <summary>Compares two versions of an item field by field, as people read them.</summary>
public static class ItemDifferences
{
    private static readonly Dictionary<string, string> NoNames = [];

    /// <summary>Fields and members whose text differs, in the order of the form; what no part of the type names comes last.</summary>
    /// <param name="before">The first version.</param>
    /// <param name="after">The second version.</param>
    /// <param name="model">The definitions.</param>
    /// <param name="names">Titles of the items and terms that the versions name (<see cref="ItemNames"/>); without them ids are shown.</param>
    public static IReadOnlyList<ItemDifference> Between(ContentItem before, ContentItem after, ContentModel model, IReadOnlyDictionary<string, string>? names = null)
    {
        var type = model.Definitions.TypeOrEmpty(after.ContentType);
        var found = new List<ItemDifference>();
        var words = new ValueWords(names ?? NoNames);
        if (!type.Has("TitlePart") && before.DisplayText != after.DisplayText)
        {
            found.Add(new ItemDifference("DisplayText", T("Tiêu đề"), before.DisplayText, after.DisplayText));
        }

        foreach (var part in type.Parts)
        {
            Compare(found, part, before.FindPart(part.Name), after.FindPart(part.Name), words);
        }

        foreach (var name in before.Content.Select(member => member.Key).Union(after.Content.Select(member => member.Key)).Where(name => type.Attachment(name) is null))
        {
            Add(found, name, ValueNames.OfPart(name, name), before.Content[name], after.Content[name], words.Of);
        }

        return found;
    }

    private static void Compare(List<ItemDifference> found, ContentTypePartDefinition part, JsonObject? before, JsonObject? after, ValueWords words)
    {
        foreach (var field in part.Part.Fields)
        {
            Add(found, $"{part.Name}.{field.Name}", T(field.DisplayName), before?[field.Name], after?[field.Name], value => words.OfField(field, value));
        }

        var members = (before ?? []).Select(member => member.Key).Union((after ?? []).Select(member => member.Key)).Where(name => part.Part.Field(name) is null).ToList();
        var label = ValueNames.OfPart(part.DisplayName, part.Part.Name);
        foreach (var name in members)
        {
            // The one thing that a part holds needs no name beside the part's: "Nội dung", not "Nội dung: Html".
            var own = ValueNames.OfMember(part.Part.Name, name) ?? (part.DisplayName == name || members.Count == 1 ? label : $"{label}: {name}");
            Add(found, $"{part.Name}.{name}", own, before?[name], after?[name], value => words.OfMember(name, value));
        }
    }

    // Two values that are stored differently and read alike (nothing, an empty text, an empty list) are no difference to
    // people; two that read alike only because a word hides an id are shown as they are stored.
    private static void Add(List<ItemDifference> found, string path, string label, JsonNode? before, JsonNode? after, Func<JsonNode?, string> say)
    {
        var (was, stands) = (Stored(before), Stored(after));
        if (was != stands)
        {
            var (first, second) = (say(before), say(after));
            found.Add(first == second ? new ItemDifference(path, label, was, stands) : new ItemDifference(path, label, first, second));
        }
    }

    // A payload with one text is that text; HTML is read without its tags; everything else is listed by name.
    private static string Stored(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value => value.TryGetValue<string>(out var text) ? text.Contains("</", StringComparison.Ordinal) ? SafeHtml.PlainText(text) : text : value.ToJsonString(),
        JsonObject { Count: 0 } => "",
        JsonObject { Count: 1 } json => Stored(json.First().Value),
        JsonObject json => string.Join('\n', json.Where(member => Stored(member.Value).Length > 0).Select(member => $"{member.Key}: {Stored(member.Value)}")),
        JsonArray array => string.Join('\n', array.Select(Stored).Where(text => text.Length > 0)),
        _ => node.ToJsonString(),
    };
}
