using System.Security.Claims;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin;

/// <summary>
/// The desk's menu for one user: the links that the kernel's rooms register, those of the modules, and the menus that
/// recipes bring (document "AdminMenu"); each is shown only to those who hold its permission.
/// </summary>
public sealed class DeskMenu(IEnumerable<AdminLink> kernelLinks, IEnumerable<IModule> modules, AdminMenuDocument document, PermissionCheck check)
{
    /// <summary>Groups in the order of their first link.</summary>
    /// <param name="user">The signed-in user.</param>
    /// <param name="path">Path of the page that is shown; its entry is marked.</param>
    /// <param name="cancel">Stops the queries.</param>
    public async Task<IReadOnlyList<DeskMenuGroup>> ForAsync(ClaimsPrincipal user, string path, CancellationToken cancel = default)
    {
        var links = kernelLinks.Concat(modules.SelectMany(module => module.AdminLinks)).OrderBy(link => link.Position, DottedPosition.Order);
        var visible = new List<AdminLink>();
        foreach (var link in links)
        {
            if (link.InSomeUnit ? await check.HasSomewhereAsync(user, link.Permission) : await check.HasAsync(user, link.Permission))
            {
                visible.Add(link);
            }
        }

        visible.AddRange(await document.LinksAsync(user, cancel));
        // The longest address that the path begins with is where the user is: "/Admin" begins every one of them.
        var current = visible.Where(link => Covers(PathOf(link.Url), path)).MaxBy(link => PathOf(link.Url).Length);
        return
        [
            .. visible.GroupBy(link => link.Group, StringComparer.Ordinal).Select(group => new DeskMenuGroup(
                group.Key,
                [.. group.DistinctBy(link => link.Url).Select(link => new DeskMenuEntry(link.Text, link.Url, link == current))])),
        ];
    }

    private static string PathOf(string url) => url.Split('?', 2)[0].TrimEnd('/');

    private static bool Covers(string url, string path) =>
        path.Equals(url, StringComparison.OrdinalIgnoreCase)
        || (url != "/Admin" && path.StartsWith(url + "/", StringComparison.OrdinalIgnoreCase));
}
