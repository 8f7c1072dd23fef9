using System.Globalization;
using System.Security.Claims;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization;

/// <summary>
/// Whether a user may do something with a unit: every screen of this room asks here and nowhere else. A permission is held
/// everywhere, by a role of the account, or in a unit and everything that stands below it today, by a post.
/// </summary>
internal sealed class UnitScope(SiteDb db, PermissionCheck check, UnitTrees trees, IUnitDirectory directory)
{
    /// <summary>True when the user holds the permission for that unit.</summary>
    /// <param name="user">Anybody.</param>
    /// <param name="permission">One of <see cref="OrganizationModule"/>'s.</param>
    /// <param name="unitId">The unit; null for what concerns no unit in particular, such as founding the first.</param>
    public async Task<bool> MayAsync(ClaimsPrincipal user, string permission, long? unitId)
    {
        if (await check.HasAsync(user, permission))
        {
            return true;
        }

        if (unitId is not { } id || await PostsAsync(user, permission) is not { Count: > 0 } posts)
        {
            return false;
        }

        var tree = await trees.OfAsync(db, CancellationToken.None);
        return tree.Find(id) is { } unit && tree.IsWithin(unit, posts, directory.Today);
    }

    /// <summary>The units for which the user holds the permission, each with everything below it; null when it is held everywhere.</summary>
    public async Task<IReadOnlySet<long>?> UnitsAsync(ClaimsPrincipal user, string permission) =>
        await check.HasAsync(user, permission) ? null : await PostsAsync(user, permission);

    private async Task<HashSet<long>> PostsAsync(ClaimsPrincipal user, string permission)
    {
        var units = new HashSet<long>();
        foreach (var held in ScopedRole.Of(user))
        {
            if (long.TryParse(held.Part, NumberStyles.None, CultureInfo.InvariantCulture, out var unit) && await check.GrantsAsync(held.Role, permission))
            {
                units.Add(unit);
            }
        }

        return units;
    }
}
