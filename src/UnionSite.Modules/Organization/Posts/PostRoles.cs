using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;

namespace UnionSite.Modules.Organization.Posts;

/// <summary>The roles that posts bring: those that count in a unit alone.</summary>
internal sealed class PostRoles(SiteDb db, RolePermissions roles, UnitScope scope)
{
    /// <summary>All of them, by name.</summary>
    public async Task<IReadOnlyList<SiteRole>> AllAsync(CancellationToken cancel)
    {
        var found = new List<SiteRole>();
        foreach (var role in await db.Roles.AsNoTracking().OrderBy(role => role.Name).ToListAsync(cancel))
        {
            if ((await roles.OfAsync(role.Name ?? "")).Contains(ScopedRole.OnlyScoped))
            {
                found.Add(role);
            }
        }

        return found;
    }

    /// <summary>True when the user holds in the unit every right that the role brings: nobody gives more than they have.</summary>
    public async Task<bool> MayGiveAsync(ClaimsPrincipal user, string role, long unitId)
    {
        foreach (var right in (await roles.OfAsync(role)).Where(right => right != ScopedRole.OnlyScoped))
        {
            if (!await scope.MayAsync(user, right, unitId))
            {
                return false;
            }
        }

        return true;
    }
}
