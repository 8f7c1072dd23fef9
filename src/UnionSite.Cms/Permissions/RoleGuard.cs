using System.Security.Claims;

namespace UnionSite.Cms.Permissions;

/// <summary>Keeps whoever manages people from reaching, through a role or an account, a critical right that they do not hold themselves.</summary>
public sealed class RoleGuard(PermissionCheck check, RolePermissions roles, PermissionCatalog catalog)
{
    /// <summary>True when the role brings no critical right that the user lacks. The administrator's role brings all.</summary>
    public async Task<bool> ReachesAsync(ClaimsPrincipal user, string role)
    {
        if (await check.HasAsync(user, StockPermissions.SiteOwner))
        {
            return true;
        }

        if (role.Equals(SiteRoles.Administrator, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var right in await roles.OfAsync(role))
        {
            if (catalog.Find(right)?.IsSecurityCritical == true && !await check.HasAsync(user, right))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when <see cref="ReachesAsync"/> holds for every role.</summary>
    public async Task<bool> ReachesAllAsync(ClaimsPrincipal user, IEnumerable<string> held)
    {
        foreach (var role in held)
        {
            if (!await ReachesAsync(user, role))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The roles that the user can neither give nor take away.</summary>
    public async Task<IReadOnlyCollection<string>> LockedAsync(ClaimsPrincipal user, IEnumerable<string> names)
    {
        var mayAssign = await check.HasAsync(user, "AssignRoleToUsers");
        var locked = new List<string>();
        foreach (var name in names)
        {
            if (!mayAssign || !await ReachesAsync(user, name))
            {
                locked.Add(name);
            }
        }

        return locked;
    }
}
