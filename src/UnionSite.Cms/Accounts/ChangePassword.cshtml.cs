using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Accounts;

[Authorize]
[ResponseCache(NoStore = true)]
internal sealed class ChangePasswordModel(UserManager<SiteUser> users, SignInManager<SiteUser> signIn, AttemptLimit limit, AuditLog audit, SiteDb db, SignInSessions sessions) : PageModel
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var address = HttpContext.Connection.RemoteIpAddress;
        if (await users.GetUserAsync(User) is not { } user)
        {
            return Challenge();
        }

        if (limit.IsSpent(address))
        {
            ModelState.AddModelError("", T("Có quá nhiều lần nhập sai. Hãy thử lại sau 10 phút."));
            return Page();
        }

        if (!this.TypedTwice(Password, Again))
        {
            return Page();
        }

        var result = await users.ChangePasswordAsync(user, Current ?? "", Password!);
        if (!result.Succeeded)
        {
            foreach (var error in result.Errors)
            {
                var wrong = error.Code == nameof(IdentityErrorDescriber.PasswordMismatch);
                ModelState.AddModelError(wrong ? nameof(Current) : nameof(Password), error.Description);
                if (wrong)
                {
                    limit.Fail(address);
                }
            }

            return Page();
        }

        audit.Add("PasswordChanged", user.UserName!, user.Id, $"{user.UserName} đã đổi mật khẩu.");
        await db.SaveChangesAsync();
        await sessions.EndAsync(user, null, SignInSessions.Of(User), user.UserName!);
        await signIn.RefreshSignInAsync(user);
        TempData["Done"] = T("Đã đổi mật khẩu. Các máy khác đang đăng nhập sẽ phải đăng nhập lại.");
        return RedirectToPage("/Accounts/Account");
    }
}
