using System.Security.Claims;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Users;

/// <summary>What the forms for a new and for a known account have in common.</summary>
internal sealed record UserFields(string? Email, string? UnitPath, IReadOnlyCollection<string> Roles, IReadOnlyList<SiteRole> AllRoles, IReadOnlyCollection<string> Locked)
{
    /// <summary>Reads the posted values; a role that the editor may not give keeps the state that it had.</summary>
    public static async Task<UserFields> ReadAsync(
        ClaimsPrincipal editor, RoleEditor roles, RoleGuard guard, string? email, string? unitPath, IReadOnlyCollection<string> wanted, IReadOnlyCollection<string> held)
    {
        var all = (await roles.AllAsync()).Where(role => role.Name is not null && !SiteRoles.IsImplicit(role.Name)).ToList();
        // Whoever is not an administrator cannot make one, be the right to give roles theirs or not.
        var locked = await guard.LockedAsync(editor, all.Select(role => role.Name!));
        List<string> chosen = [.. all.Select(role => role.Name!).Where(name => (locked.Contains(name) ? held : wanted).Contains(name, StringComparer.OrdinalIgnoreCase))];
        var unit = unitPath?.Trim().Trim('/').ToLowerInvariant();
        return new UserFields(string.IsNullOrWhiteSpace(email) ? null : email.Trim(), string.IsNullOrEmpty(unit) ? null : unit, chosen, all, locked);
    }

    /// <summary>What is wrong with the unit's path, or null.</summary>
    public string? UnitProblem => UnitPath is null || (UnitPath.Length <= 200 && UnitPath.Split('/').All(segment => segment.Length > 0 && segment.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')))
        ? null
        : T("Đường dẫn đơn vị gồm chữ không dấu, số, gạch nối và dấu /, ví dụ: than-uyen.");
}
