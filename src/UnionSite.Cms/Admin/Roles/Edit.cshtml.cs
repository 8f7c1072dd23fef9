using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Roles;

[RequirePermission(StockPermissions.ManageRoles)]
internal sealed class EditRoleModel(RoleEditor roles, PermissionCatalog catalog, PermissionCheck check) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    [BindProperty]
    public string? Description { get; set; }

    [BindProperty]
    public List<string> Permissions { get; set; } = [];

    public RoleRow Row { get; private set; } = new(new(), 0, new HashSet<string>(), catalog);

    public IReadOnlyList<(string Group, IReadOnlyList<Permission> Permissions)> Groups { get; private set; } = [];

    public IReadOnlyList<string> Unknown { get; private set; } = [];

    public bool MayDelete => Row.Role.Name is { } name && name != SiteRoles.Administrator && !SiteRoles.IsImplicit(name);

    private string Who => User.Identity?.Name ?? "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel))
        {
            return NotFound();
        }

        Description = Row.Role.Description;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel))
        {
            return NotFound();
        }

        // The names are stored trimmed, so they are judged trimmed.
        Permissions = [.. Permissions.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => name.Trim())];
        // A right that leads to every other one is given by those alone who have every right.
        var gained = Permissions.Where(name => !Row.Held.Contains(name) && catalog.Find(name)?.IsSecurityCritical == true).ToList();
        if (gained.Count > 0 && !await check.HasAsync(User, StockPermissions.SiteOwner))
        {
            ModelState.AddModelError("", T($"Chỉ người quản trị toàn trang mới giao được quyền nhạy cảm: {string.Join(", ", gained)}."));
            return Page();
        }

        if (Description is { Length: > 500 } || Permissions.Any(name => name.Length > 200))
        {
            ModelState.AddModelError(nameof(Description), T("Mô tả dài tối đa 500 ký tự."));
            return Page();
        }

        await roles.SetAsync(Row.Role.Name!, Description?.Trim() ?? "", Permissions, PermissionChange.Replace, Who, cancel);
        TempData["Done"] = T("Đã lưu. Quyền mới có hiệu lực ngay.");
        return RedirectToPage(new { name = Name });
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancel)
    {
        if (!await roles.DeleteAsync(Name, Who, cancel))
        {
            return NotFound();
        }

        TempData["Done"] = T($"Đã xóa vai trò {Name}.");
        return RedirectToPage("/Admin/Roles/Index");
    }

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        var role = (await roles.AllAsync(cancel)).FirstOrDefault(found => Name.Equals(found.Name, StringComparison.OrdinalIgnoreCase));
        if (role is null)
        {
            return false;
        }

        var held = (await roles.HeldAsync(role.Id, cancel)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Row = new RoleRow(role, 0, held, catalog);
        Groups = catalog.Groups();
        var shown = Groups.SelectMany(group => group.Permissions).Select(permission => permission.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Unknown = [.. held.Where(name => !shown.Contains(name)).Order(StringComparer.Ordinal)];
        return true;
    }
}
