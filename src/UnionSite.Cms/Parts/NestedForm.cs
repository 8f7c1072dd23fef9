using System.Globalization;
using System.Text.Json.Nodes;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>
/// Reads a list of nested items from a form and carries out its buttons (add, remove, up, down). A button posts the whole
/// form, and the page shows it again with everything kept, so that no script is needed.
/// </summary>
internal sealed class NestedForm(PostedForm form, ContentModel model, IList<FieldError> errors, IReadOnlyList<string> types, string? childPath)
{
    /// <summary>Name of the buttons; their value is "verb|list path|type or index".</summary>
    public const string ButtonName = "_do";

    private const int MostItems = 500;
    private const int Deepest = 8;

    /// <summary>True when the form held the list, were it empty.</summary>
    public bool IsPosted(string path) => form.Has(path + ".Posted");

    /// <summary>The list as posted.</summary>
    public JsonArray Bind(JsonArray? before, string path, int depth)
    {
        var known = (before ?? []).OfType<JsonObject>().ToList();
        var after = new List<JsonObject>();
        foreach (var index in form.Texts(path + ".Index").Take(MostItems))
        {
            if (BindOne(known, $"{path}[{index}]", depth) is { } json)
            {
                after.Add(json);
            }
        }

        Press(path, after);
        return new JsonArray([.. after]);
    }

    private JsonObject? BindOne(List<JsonObject> known, string path, int depth)
    {
        var id = form.Text(path + ".ContentItemId");
        var type = form.Text(path + ".ContentType");
        var json = (JsonObject?)known.FirstOrDefault(found => id.Length > 0 && JsonText.TextOf(found, "ContentItemId") == id)?.DeepClone();
        if (json is null)
        {
            if (!types.Contains(type, StringComparer.OrdinalIgnoreCase))
            {
                errors.Add(new FieldError(path, T($"Không thể thêm nội dung kiểu “{type}” ở đây.")));
                return null;
            }

            json = New(type);
            if (id.Length is > 0 and <= 26 && id.All(char.IsAsciiLetterOrDigit))
            {
                json["ContentItemId"] = id;
            }
        }

        var item = ContentItem.FromJson(json);
        model.Bind(item, form, path + ".", errors);
        BindChildren(item, path, depth);
        NestedItems.Overwrite(json, item);
        return json;
    }

    private void BindChildren(ContentItem item, string path, int depth)
    {
        var list = $"{path}.{childPath}";
        if (childPath is null || depth >= Deepest || !IsPosted(list))
        {
            return;
        }

        var isMenu = childPath == MenuItemsListPart.PartName;
        // A type that names the part has been bound with its other parts.
        if (isMenu && model.Definitions.TypeOrEmpty(item.ContentType).Has(MenuItemsListPart.PartName))
        {
            return;
        }

        var before = (isMenu ? item.FindPart(childPath)?["MenuItems"] : item.Content[childPath]) as JsonArray;
        var after = Bind(before, list, depth + 1);
        if (after.Count == 0 && before is null)
        {
            return;
        }

        if (isMenu)
        {
            item.Part(childPath)["MenuItems"] = after;
        }
        else
        {
            item.Content[childPath] = after;
        }
    }

    private void Press(string path, List<JsonObject> items)
    {
        if (form.Text(ButtonName).Split('|') is not [var verb, var list, var what] || list != path)
        {
            return;
        }

        if (verb == "add" && types.Contains(what, StringComparer.OrdinalIgnoreCase))
        {
            items.Add(New(what));
            return;
        }

        if (!int.TryParse(what, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= items.Count)
        {
            return;
        }

        var item = items[index];
        items.RemoveAt(index);
        if (verb != "remove")
        {
            items.Insert(Math.Clamp(index + (verb == "up" ? -1 : 1), 0, items.Count), item);
        }
    }

    private JsonObject New(string type)
    {
        var item = model.New(model.Definitions.TypeOrEmpty(type).Name);
        item.ContentItemVersionId = ContentIds.New();
        return item.ToJson();
    }
}
