using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>Reads menus: items of type Menu, found by alias. Entries that the reader may not open are left out.</summary>
public sealed class Menus(PublishedContent published)
{
    private const int MaxDepth = 4;

    /// <summary>The entries of a menu; empty when there is no such menu.</summary>
    public async Task<IReadOnlyList<MenuNode>> ReadAsync(string alias, Reader reader, CancellationToken cancel)
    {
        if (await published.ByAliasAsync(alias, reader, cancel) is not { } row)
        {
            return [];
        }

        var entries = Entries(ContentRows.Read(row).Content);
        var ids = new List<string>();
        Collect(entries, ids, 0);
        var targets = (await published.ByIdsAsync(ids, reader, cancel)).ToDictionary(target => target.ContentItemId);
        return Nodes(entries, targets, 0);
    }

    private static void Collect(IReadOnlyList<JsonObject> entries, List<string> ids, int depth)
    {
        foreach (var entry in depth < MaxDepth ? entries : [])
        {
            ids.AddRange(Target(entry));
            Collect(Entries(entry), ids, depth + 1);
        }
    }

    private static List<MenuNode> Nodes(IReadOnlyList<JsonObject> entries, Dictionary<string, ContentItemRow> targets, int depth)
    {
        var nodes = new List<MenuNode>();
        foreach (var entry in depth < MaxDepth ? entries : [])
        {
            var children = Nodes(Entries(entry), targets, depth + 1);
            var text = JsonText.TextOf(entry, "DisplayText") ?? "";
            switch (JsonText.TextOf(entry, "ContentType"))
            {
                case "ContentMenuItem":
                    if (Target(entry).Select(id => targets.GetValueOrDefault(id)).FirstOrDefault(row => row is not null) is { } target)
                    {
                        nodes.Add(new MenuNode(text.Length > 0 ? text : target.DisplayText, Url(target), target.Culture ?? "", null, children));
                    }
                    else if (children.Count > 0)
                    {
                        nodes.Add(new MenuNode(text, "", "", null, children));
                    }

                    break;
                case "HtmlMenuItem":
                    var html = entry["HtmlMenuItemPart"] as JsonObject;
                    var clean = SafeHtml.Clean(JsonText.TextOf(html, "Html"));
                    nodes.Add(new MenuNode(text, SafeHtml.Url(JsonText.TextOf(html, "Url")) ?? "", "", clean.Length > 0 ? new HtmlString(clean) : null, children));
                    break;
                default:
                    var url = SafeHtml.Url(JsonText.TextOf(entry["LinkMenuItemPart"] as JsonObject, "Url")) ?? "";
                    if (url.Length > 0 || children.Count > 0)
                    {
                        nodes.Add(new MenuNode(text, url, "", null, children));
                    }

                    break;
            }
        }

        return nodes;
    }

    private static string Url(ContentItemRow row) => row.Path is { Length: > 0 } path ? "/" + path.Trim('/') : "/Contents/ContentItems/" + row.ContentItemId;

    private static IReadOnlyList<string> Target(JsonObject entry) =>
        JsonText.TextsOf((entry["ContentMenuItemPart"] as JsonObject)?["SelectedContentItem"] as JsonObject, "ContentItemIds");

    private static List<JsonObject> Entries(JsonObject holder) =>
        (holder["MenuItemsListPart"] as JsonObject)?["MenuItems"] is JsonArray array ? [.. array.OfType<JsonObject>()] : [];
}
