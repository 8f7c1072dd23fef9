using UnionSite.Cms.Accounts;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Roles;

/// <summary>A role as the roles screen shows it.</summary>
internal sealed record RoleRow(SiteRole Role, int People, IReadOnlySet<string> Held, PermissionCatalog Catalog)
{
    /// <summary>Number of names that the role holds; all for the administrator's.</summary>
    public string Permissions => IsAll ? T("tất cả") : Held.Count.ToString(Text.HanoiTime.Vietnamese);

    private bool IsAll => Role.Name == SiteRoles.Administrator || Held.Contains(StockPermissions.SiteOwner);

    /// <summary>True when the role includes the permission, by name or through a stronger one.</summary>
    public bool Grants(string permission) => IsAll || Catalog.Granting(permission).Any(Held.Contains);
}
