using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Roles;

[RequirePermission(StockPermissions.ManageRoles)]
internal sealed class RolesModel(RoleEditor roles, RolePermissions held, PermissionCatalog catalog, SiteDb db) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<RoleRow> Rows { get; private set; } = [];

    public IReadOnlyList<Permission> General { get; } = [.. StockPermissions.Content, .. StockPermissions.Other, .. catalog.ModulePermissions];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var people = await db.UserRoles.GroupBy(member => member.RoleId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(pair => pair.Key, pair => pair.Count, cancel);
        var rows = new List<RoleRow>();
        foreach (var role in await roles.AllAsync(cancel))
        {
            rows.Add(new RoleRow(role, people.GetValueOrDefault(role.Id), await held.OfAsync(role.Name!), catalog));
        }

        Rows = rows;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var name = Name?.Trim() ?? "";
        if (name.Length is < 2 or > 50 || !name.All(char.IsLetterOrDigit))
        {
            ModelState.AddModelError(nameof(Name), T("Tên vai trò có từ 2 đến 50 chữ và số, không có dấu cách."));
        }
        else if ((await roles.AllAsync(cancel)).Any(role => name.Equals(role.Name, StringComparison.OrdinalIgnoreCase)))
        {
            ModelState.AddModelError(nameof(Name), T($"Vai trò {name} đã có."));
        }

        if (!ModelState.IsValid)
        {
            await OnGetAsync(cancel);
            return Page();
        }

        await roles.SetAsync(name, "", [], PermissionChange.Add, User.Identity?.Name ?? "", cancel);
        return RedirectToPage("/Admin/Roles/Edit", new { name });
    }
}
