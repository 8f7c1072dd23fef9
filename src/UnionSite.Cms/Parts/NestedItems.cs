using System.Text.Json.Nodes;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Parts;

/// <summary>Items that live inside another item's document.</summary>
public static class NestedItems
{
    /// <summary>The items of a list, each with its form path "list[index]".</summary>
    public static IEnumerable<NestedItem> Of(JsonNode? list, string path) => list is JsonArray items
        ? items.Select((json, index) => (Json: json as JsonObject, index)).Where(found => found.Json is not null)
            .Select(found => new NestedItem(found.Json!, $"{path}[{found.index}]"))
        : [];

    /// <summary>
    /// Children that stand on the item without a part of its type: a term's "Terms" are a bare array, and a menu item
    /// carries MenuItemsListPart although its type does not name it.
    /// </summary>
    /// <param name="item">A nested item.</param>
    /// <param name="prefix">The item's form path with a dot at its end; "" for a whole item.</param>
    /// <param name="model">Tells whether the type names the part after all.</param>
    public static IEnumerable<NestedItem> Loose(ContentItem item, string prefix, ContentModel model)
    {
        foreach (var term in Of(item.Content["Terms"], prefix + "Terms"))
        {
            yield return term;
        }

        if (!model.Definitions.TypeOrEmpty(item.ContentType).Has(MenuItemsListPart.PartName))
        {
            foreach (var child in Of(item.FindPart(MenuItemsListPart.PartName)?["MenuItems"], prefix + MenuItemsListPart.PartName))
            {
                yield return child;
            }
        }
    }

    /// <summary>True for a part of an item that lives inside another.</summary>
    public static bool IsNested(this PartValue value) => value.Path != value.Attachment.Name;

    /// <summary>Writes a nested item back into the document that holds it.</summary>
    public static void Overwrite(JsonObject target, ContentItem source)
    {
        foreach (var (name, value) in source.ToJson().ToList())
        {
            // A nested item keeps only what it had: stock Orchard writes no null dates into it.
            if (value is not null || target.ContainsKey(name))
            {
                target[name] = value?.DeepClone();
            }
        }
    }
}
