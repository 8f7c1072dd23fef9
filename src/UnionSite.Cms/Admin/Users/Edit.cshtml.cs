using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Users;

[RequirePermission("EditUsers")]
internal sealed class EditUserModel(UserManager<SiteUser> users, UserEditor editor, RoleEditor roles, PermissionCheck check, RoleGuard guard, EditUserSurroundings around) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? UnitPath { get; set; }

    [BindProperty]
    public bool IsEnabled { get; set; }

    [BindProperty]
    public List<string> Roles { get; set; } = [];

    public SiteUser Account { get; private set; } = new();

    public UserFields Fields { get; private set; } = new(null, null, [], [], []);

    public string Origin => around.OriginOf(Request);

    public SessionList Sessions { get; private set; } = new([], null);

    public DateTime? LockedUntilUtc => around.LockedUntilUtc(Account);

    private string Who => User.Identity?.Name ?? "";

    public Task<IActionResult> OnGetAsync() => WithAccountAsync(async held =>
    {
        Sessions = new SessionList(await around.Sessions.OpenAsync(Account.Id, HttpContext.RequestAborted), SignInSessions.Of(User));
        IsEnabled = Account.IsEnabled;
        Fields = await UserFields.ReadAsync(User, roles, guard, Account.Email, Account.UnitPath, held, held);
        return Page();
    });

    public Task<IActionResult> OnPostAsync() => WithAccountAsync(async held =>
    {
        Fields = await UserFields.ReadAsync(User, roles, guard, Email, UnitPath, Roles, held);
        if (Fields.UnitProblem is { } problem)
        {
            ModelState.AddModelError(nameof(UnitPath), problem);
        }

        // Nobody locks the door behind themselves by mistake.
        if (Account.Id == users.GetUserId(User) && (!IsEnabled || (held.Contains(SiteRoles.Administrator) && !Fields.Roles.Contains(SiteRoles.Administrator))))
        {
            ModelState.AddModelError("", T("Bạn không thể tự tắt tài khoản của mình hay tự bỏ vai trò Administrator. Hãy nhờ một người quản trị khác."));
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var problems = await editor.ChangeAsync(Account, Fields.Email, Fields.UnitPath, IsEnabled, Fields.Roles, Who);
        if (problems.Count > 0)
        {
            ModelState.AddModelError(nameof(Email), string.Join(" ", problems));
            return Page();
        }

        TempData["Done"] = T("Đã lưu. Các phiên đang mở của người này sẽ phải đăng nhập lại.");
        return RedirectToPage(new { id = Id });
    });

    public Task<IActionResult> OnPostLinkAsync() => WithAccountAsync(async _ =>
    {
        TempData["PasswordLink"] = await editor.PasswordLinkAsync(Account, Who);
        return RedirectToPage(new { id = Id });
    });

    public Task<IActionResult> OnPostTwoFactorAsync() => WithAccountAsync(async _ =>
    {
        if (!await check.HasAsync(User, "DisableTwoFactorAuthenticationForUsers"))
        {
            return Forbid();
        }

        await editor.ResetTwoFactorAsync(Account, Who);
        TempData["Done"] = T("Đã gỡ xác thực hai bước.");
        return RedirectToPage(new { id = Id });
    });

    public Task<IActionResult> OnPostUnlockAsync() => WithAccountAsync(async _ =>
    {
        await editor.UnlockAsync(Account, Who);
        TempData["Done"] = T($"Đã mở khóa cho {Account.UserName}.");
        return RedirectToPage(new { id = Id });
    });

    public Task<IActionResult> OnPostEndSessionAsync(string? session) => WithAccountAsync(_ => EndAsync(session ?? "", null));

    public Task<IActionResult> OnPostEndSessionsAsync() => WithAccountAsync(_ => EndAsync(null, SignInSessions.Of(User)));

    private async Task<IActionResult> EndAsync(string? id, string? except)
    {
        var ended = await around.Sessions.EndAsync(Account, id, except, Who);
        TempData["Done"] = T($"Đã kết thúc {ended} phiên; trên máy kia phiên tắt trong vòng một phút.");
        return RedirectToPage(new { id = Id });
    }

    private async Task<IActionResult> WithAccountAsync(Func<List<string>, Task<IActionResult>> act)
    {
        if (await users.FindByIdAsync(Id) is not { } account)
        {
            return NotFound();
        }

        Account = account;
        List<string> held = [.. await users.GetRolesAsync(account)];
        // The account of somebody with stronger rights is not for this editor: its password link would be the way to those rights.
        return await guard.ReachesAllAsync(User, held) ? await act(held) : Forbid();
    }
}
