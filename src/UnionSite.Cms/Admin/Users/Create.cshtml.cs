using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Users;

[RequirePermission("EditUsers")]
internal sealed class CreateUserModel(UserEditor editor, RoleEditor roles, RoleGuard guard) : PageModel
{
    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? UnitPath { get; set; }

    [BindProperty]
    public List<string> Roles { get; set; } = [];

    public UserFields Fields { get; private set; } = new(null, null, [], [], []);

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReadAsync();
        if (string.IsNullOrWhiteSpace(UserName))
        {
            ModelState.AddModelError(nameof(UserName), T("Hãy nhập tên đăng nhập."));
        }

        if (Fields.UnitProblem is { } problem)
        {
            ModelState.AddModelError(nameof(UnitPath), problem);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var who = User.Identity?.Name ?? "";
        var (user, problems) = await editor.CreateAsync(UserName!.Trim(), Fields.Email, Fields.UnitPath, Fields.Roles, who);
        if (problems.Count > 0)
        {
            ModelState.AddModelError(nameof(UserName), string.Join(" ", problems));
            return Page();
        }

        TempData["PasswordLink"] = await editor.PasswordLinkAsync(user, who);
        TempData["Done"] = T($"Đã thêm {user.UserName}.");
        return RedirectToPage("/Admin/Users/Edit", new { id = user.Id });
    }

    private async Task ReadAsync() => Fields = await UserFields.ReadAsync(User, roles, guard, Email, UnitPath, Roles, []);
}
