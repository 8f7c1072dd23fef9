using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Permissions;

/// <summary>The one door through which roles change: the roles screen and the recipe step both use it.</summary>
public sealed class RoleEditor(SiteDb db, RolePermissions cache, PermissionCatalog catalog, DocumentStore documents, AuditLog audit)
{
    private const string SeenDocument = "PermissionsSeen";

    /// <summary>All roles by name.</summary>
    public async Task<IReadOnlyList<SiteRole>> AllAsync(CancellationToken cancel = default) =>
        await db.Roles.AsNoTracking().OrderBy(role => role.Name).ToListAsync(cancel);

    /// <summary>True when there is a role of that name, compared ignoring case.</summary>
    public Task<bool> ExistsAsync(string name, CancellationToken cancel = default)
    {
        var normalized = name.Trim().ToUpperInvariant();
        return db.Roles.AnyAsync(role => role.NormalizedName == normalized, cancel);
    }

    /// <summary>Names that a role holds, in order, unknown ones included.</summary>
    public async Task<IReadOnlyList<string>> HeldAsync(string roleId, CancellationToken cancel = default) =>
        await db.RoleClaims.AsNoTracking().Where(claim => claim.RoleId == roleId && claim.ClaimType == RolePermissions.ClaimType && claim.ClaimValue != null)
            .OrderBy(claim => claim.Id).Select(claim => claim.ClaimValue!).ToListAsync(cancel);

    /// <summary>
    /// Makes the role if it is not there and changes its permissions; saves, with an audit line when anything changed.
    /// </summary>
    /// <param name="name">Name, compared ignoring case.</param>
    /// <param name="description">New description; null leaves the old one.</param>
    /// <param name="permissions">Names, known or not.</param>
    /// <param name="change">What to do with them.</param>
    /// <param name="who">For the audit log.</param>
    /// <param name="cancel">Stops before the change is saved.</param>
    /// <returns>True when something changed.</returns>
    public async Task<bool> SetAsync(string name, string? description, IEnumerable<string> permissions, PermissionChange change, string who, CancellationToken cancel = default)
    {
        name = name.Trim();
        var normalized = name.ToUpperInvariant();
        var role = await db.Roles.FirstOrDefaultAsync(found => found.NormalizedName == normalized, cancel);
        var changed = role is null;
        if (role is null)
        {
            role = new SiteRole { Name = name, NormalizedName = normalized };
            db.Roles.Add(role);
        }

        if (description is not null && role.Description != description)
        {
            role.Description = description;
            changed = true;
        }

        var (added, removed) = await ChangeClaimsAsync(role, [.. permissions.Select(permission => permission.Trim()).Where(permission => permission.Length > 0)], change, cancel);
        changed |= added.Count + removed.Count > 0;
        if (!changed)
        {
            return false;
        }

        audit.Add("RoleChanged", who, role.Name, $"Vai trò {role.Name} đã thay đổi.{Listed("Thêm", added)}{Listed("Bỏ", removed)}");
        await db.SaveChangesAsync(cancel);
        cache.Drop();
        return true;
    }

    /// <summary>Removes a role that is neither the administrator's nor an implicit one.</summary>
    /// <returns>False when there is no such role or it must stay.</returns>
    public async Task<bool> DeleteAsync(string name, string who, CancellationToken cancel = default)
    {
        var normalized = name.ToUpperInvariant();
        var role = await db.Roles.FirstOrDefaultAsync(found => found.NormalizedName == normalized, cancel);
        if (role?.Name is null || SiteRoles.IsImplicit(role.Name) || role.Name.Equals(SiteRoles.Administrator, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        db.Roles.Remove(role);
        audit.Add("RoleDeleted", who, role.Name, $"Vai trò {role.Name} đã bị xóa.");
        await db.SaveChangesAsync(cancel);
        cache.Drop();
        return true;
    }

    /// <summary>
    /// Gives permissions that modules brought since the last call to the roles that hold them by default. Each permission is
    /// given once in the life of a site: what an administrator takes away stays away.
    /// </summary>
    public async Task GrantNewDefaultsAsync(string who, CancellationToken cancel = default)
    {
        var (seen, _) = await documents.ReadAsync(SeenDocument, cancel);
        var names = JsonText.TextsOf(seen, "Names").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var fresh = catalog.ModulePermissions.Where(permission => !names.Contains(permission.Name)).ToList();
        if (fresh.Count == 0)
        {
            return;
        }

        foreach (var role in await AllAsync(cancel))
        {
            var gained = fresh.Where(permission => permission.DefaultRoles?.Contains(role.Name, StringComparer.OrdinalIgnoreCase) == true).Select(permission => permission.Name).ToList();
            if (gained.Count > 0)
            {
                await SetAsync(role.Name!, null, gained, PermissionChange.Add, who, cancel);
            }
        }

        names.UnionWith(fresh.Select(permission => permission.Name));
        var all = new JsonArray([.. names.Order(StringComparer.Ordinal).Select(name => (JsonNode?)JsonValue.Create(name))]);
        await documents.WriteAsync(SeenDocument, new JsonObject { ["Names"] = all }, who, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static string Listed(string word, IReadOnlyList<string> names) => names.Count == 0 ? "" : $" {word}: {string.Join(", ", names)}.";

    private async Task<(IReadOnlyList<string> Added, IReadOnlyList<string> Removed)> ChangeClaimsAsync(SiteRole role, IReadOnlyList<string> names, PermissionChange change, CancellationToken cancel)
    {
        var claims = await db.RoleClaims.Where(claim => claim.RoleId == role.Id && claim.ClaimType == RolePermissions.ClaimType).ToListAsync(cancel);
        var held = claims.Select(claim => claim.ClaimValue ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var named = names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var gone = change switch
        {
            PermissionChange.Replace => claims.Where(claim => !named.Contains(claim.ClaimValue ?? "")).ToList(),
            PermissionChange.Remove => [.. claims.Where(claim => named.Contains(claim.ClaimValue ?? ""))],
            _ => [],
        };
        List<string> added = change == PermissionChange.Remove ? [] : [.. names.Where(name => held.Add(name))];
        db.RoleClaims.RemoveRange(gone);
        db.RoleClaims.AddRange(added.Select(name => new IdentityRoleClaim<string> { RoleId = role.Id, ClaimType = RolePermissions.ClaimType, ClaimValue = name }));
        return (added, [.. gone.Select(claim => claim.ClaimValue ?? "")]);
    }
}
