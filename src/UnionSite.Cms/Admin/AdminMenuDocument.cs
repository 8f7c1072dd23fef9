using System.Security.Claims;
using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin;

/// <summary>
/// Menus of the desk that recipes bring, in Orchard's format: link nodes, placeholders and lists of content types take
/// effect; nodes of other kinds are kept in the document and shown through their children.
/// </summary>
public sealed class AdminMenuDocument(DocumentStore documents, DefinitionCache definitions, ContentAuthorization rights, PermissionCheck check)
{
    /// <summary>Name of the stored document; an array member of it holds the menus.</summary>
    public const string DocumentName = "AdminMenu";

    private const int MaxDepth = 8;

    /// <summary>Links that the user may see, grouped by the menu's name.</summary>
    public async Task<IReadOnlyList<AdminLink>> LinksAsync(ClaimsPrincipal user, CancellationToken cancel = default)
    {
        var (json, _) = await documents.ReadAsync(DocumentName, cancel);
        var links = new List<AdminLink>();
        var menus = json.Select(member => member.Value).OfType<JsonArray>().SelectMany(array => array.OfType<JsonObject>());
        foreach (var menu in menus.Where(IsEnabled))
        {
            await CollectAsync(menu["MenuItems"] as JsonArray, JsonText.TextOf(menu, "Name") ?? "Menu", user, links, 0);
        }

        return links;
    }

    private async Task CollectAsync(JsonArray? nodes, string group, ClaimsPrincipal user, List<AdminLink> links, int depth)
    {
        foreach (var node in (nodes ?? []).OfType<JsonObject>().Where(IsEnabled))
        {
            if (depth > MaxDepth || !await MaySeeAsync(node, user))
            {
                continue;
            }

            if (node["ContentTypes"] is JsonArray types)
            {
                await AddTypesAsync(types, group, user, links);
            }
            else if (Local(JsonText.TextOf(node, "LinkUrl")) is { } url && JsonText.TextOf(node, "LinkText") is { Length: > 0 } text)
            {
                links.Add(new AdminLink(text, url, "", Group: group));
            }

            await CollectAsync(node["Items"] as JsonArray, group, user, links, depth + 1);
        }
    }

    private async Task AddTypesAsync(JsonArray types, string group, ClaimsPrincipal user, List<AdminLink> links)
    {
        foreach (var name in types.OfType<JsonObject>().Select(entry => JsonText.TextOf(entry, "ContentTypeId")).OfType<string>())
        {
            var type = definitions.Current.Type(name);
            if (type is not null && (await rights.MayListAsync(user, type.Name) || await rights.MayCreateAsync(user, type.Name)))
            {
                links.Add(new AdminLink(type.DisplayName, $"/Admin/Contents/ContentItems/{Uri.EscapeDataString(type.Name)}", "", Group: group));
            }
        }
    }

    private async Task<bool> MaySeeAsync(JsonObject node, ClaimsPrincipal user)
    {
        foreach (var permission in JsonText.TextsOf(node, "PermissionNames"))
        {
            if (!await check.HasAsync(user, permission))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEnabled(JsonObject node) => !node.ContainsKey("Enabled") || JsonText.FlagOf(node, "Enabled");

    // Orchard writes addresses of the site as "~/..." or without a slash; other sites have no place in the desk's menu.
    private static string? Local(string? url)
    {
        url = url?.Trim() ?? "";
        url = url.StartsWith("~/", StringComparison.Ordinal) ? url[1..] : url;
        if (url.Length == 0 || url.Contains(':', StringComparison.Ordinal) || url.StartsWith("//", StringComparison.Ordinal) || url.Contains('\\', StringComparison.Ordinal))
        {
            return null;
        }

        return url.StartsWith('/') ? url : "/" + url;
    }
}
