using System.Security.Claims;

namespace UnionSite.Cms.Permissions;

/// <summary>
/// Answers whether a user holds a permission: directly, through a stronger one, through the roles that everybody or every
/// signed-in person has, or as administrator. There is no denial, only absence.
/// </summary>
public sealed class PermissionCheck(PermissionCatalog catalog, RolePermissions roles)
{
    /// <summary>True when the user holds the permission.</summary>
    /// <param name="user">Anybody; an unauthenticated principal has the rights of role Anonymous.</param>
    /// <param name="permission">Name, compared ignoring case.</param>
    public async Task<bool> HasAsync(ClaimsPrincipal user, string permission)
    {
        var granting = catalog.Granting(permission);
        foreach (var role in RolesOf(user))
        {
            if (role.Equals(SiteRoles.Administrator, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            var held = await roles.OfAsync(role);
            if (!held.Contains(ScopedRole.OnlyScoped) && (held.Contains(StockPermissions.SiteOwner) || granting.Any(held.Contains)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the user holds the permission everywhere, or for some part of the organisation.</summary>
    /// <param name="user">Anybody.</param>
    /// <param name="permission">Name, compared ignoring case.</param>
    public async Task<bool> HasSomewhereAsync(ClaimsPrincipal user, string permission)
    {
        if (await HasAsync(user, permission))
        {
            return true;
        }

        foreach (var scoped in ScopedRole.Of(user))
        {
            if (await GrantsAsync(scoped.Role, permission))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a role that is held for a part grants the permission there. The rights of the whole site are never held for a part.</summary>
    /// <param name="role">Name of the role.</param>
    /// <param name="permission">Name, compared ignoring case.</param>
    public async Task<bool> GrantsAsync(string role, string permission)
    {
        var held = await roles.OfAsync(role);
        return catalog.Granting(permission).Any(held.Contains);
    }

    /// <summary>Names of the user's roles, the two implicit ones included.</summary>
    public static IEnumerable<string> RolesOf(ClaimsPrincipal user)
    {
        if (user.Identity?.IsAuthenticated == true)
        {
            foreach (var claim in user.FindAll(ClaimTypes.Role).Where(claim => !SiteRoles.IsImplicit(claim.Value)))
            {
                yield return claim.Value;
            }

            yield return SiteRoles.Authenticated;
        }

        yield return SiteRoles.Anonymous;
    }
}
