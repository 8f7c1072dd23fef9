using System.Text.Json.Nodes;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>Paths of items nested in an item whose AutoroutePart says RouteContainedItems (terms, items of bags).</summary>
public static class NestedRoutes
{
    /// <summary>Each nested item's path, relative to its parent's unless the nested item's part says Absolute.</summary>
    public static IEnumerable<(string Path, string? Contained)> Of(ContentItem item, string path, ContentModel model)
    {
        if (!JsonText.FlagOf(item.FindPart("AutoroutePart"), "RouteContainedItems"))
        {
            yield break;
        }

        foreach (var found in Inside(item, path, model, 0))
        {
            yield return found;
        }
    }

    private static IEnumerable<(string Path, string? Contained)> Inside(ContentItem item, string path, ContentModel model, int depth)
    {
        if (depth > 8)
        {
            yield break;
        }

        foreach (var json in model.PartsOf(item, "", []).SelectMany(value => model.KindOf(value.Attachment)?.Nested(value) ?? []).Select(nested => nested.Json).Concat(NestedItems.Of(item.Content["Terms"], "Terms").Select(nested => nested.Json)))
        {
            var inner = ContentItem.FromJson(json);
            var route = inner.FindPart("AutoroutePart");
            var own = JsonText.TextOf(route, "Path")?.Trim('/');
            var relative = string.IsNullOrEmpty(own) ? VietnameseText.Slug(inner.DisplayText) : own;
            if (relative.Length == 0 || JsonText.FlagOf(route, "Disabled"))
            {
                continue;
            }

            var full = JsonText.FlagOf(route, "Absolute") ? relative : $"{path.Trim('/')}/{relative}";
            yield return (full, inner.ContentItemId);
            foreach (var deeper in Inside(inner, full, model, depth + 1))
            {
                yield return deeper;
            }
        }
    }
}
