using System.Security.Claims;
using UnionSite.Cms.Permissions;

namespace UnionSite.Modules.Organization;

/// <summary>
/// Whether a user may do something with a unit: every screen of this room asks here and nowhere else. Today whoever holds
/// the permission holds it for all units.
/// </summary>
internal sealed class UnitScope(PermissionCheck check)
{
    /// <summary>True when the user holds the permission for that unit.</summary>
    /// <param name="user">Anybody.</param>
    /// <param name="permission">One of <see cref="OrganizationModule"/>'s.</param>
    /// <param name="unitId">The unit; null for what concerns no unit in particular, such as founding the first.</param>
    public Task<bool> MayAsync(ClaimsPrincipal user, string permission, long? unitId)
    {
        _ = unitId;
        return check.HasAsync(user, permission);
    }
}
