using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Parts;

/// <summary>Model of the editor of a list of nested items.</summary>
/// <param name="Path">Form path of the list.</param>
/// <param name="Items">The items; null for none.</param>
/// <param name="Types">Types that may be added.</param>
/// <param name="ChildPath">See <see cref="NestedListPart.ChildPath"/>.</param>
/// <param name="Errors">All problems of the whole item.</param>
/// <param name="Depth">0 for the list of the part itself.</param>
public sealed record NestedList(
    string Path, JsonArray? Items, IReadOnlyList<ContentTypeDefinition> Types, string? ChildPath, IReadOnlyList<FieldError> Errors, int Depth)
{
    private const int Deepest = 4;

    /// <summary>Number of items.</summary>
    public int Count => Items?.Count ?? 0;

    /// <summary>An item of the list.</summary>
    public ContentItem ItemAt(int index) => ContentItem.FromJson(Items![index] as JsonObject ?? []);

    /// <summary>True when the item needs attention: it is new, or it has a problem, or the list is short.</summary>
    public bool IsOpen(int index)
    {
        var at = $"{Path}[{index}]";
        return Count <= 3 || ItemAt(index).DisplayText.Length == 0 || Errors.Any(error => error.Path.StartsWith(at, StringComparison.Ordinal));
    }

    /// <summary>The list below an item, or null when there is none.</summary>
    public NestedList? ChildrenOf(ContentItem item, string at, ContentModel model)
    {
        if (ChildPath is null || Depth >= Deepest)
        {
            return null;
        }

        var isMenu = ChildPath == MenuItemsListPart.PartName;
        // A type that names the part shows it with its other parts.
        return isMenu && model.Definitions.TypeOrEmpty(item.ContentType).Has(MenuItemsListPart.PartName)
            ? null
            : new NestedList($"{at}.{ChildPath}", (isMenu ? item.FindPart(ChildPath)?["MenuItems"] : item.Content[ChildPath]) as JsonArray, Types, ChildPath, Errors, Depth + 1);
    }
}
