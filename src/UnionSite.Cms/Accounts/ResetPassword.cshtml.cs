using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Accounts;

/// <summary>Sets a password by the link that an administrator made. An unknown account and a dead link are answered alike.</summary>
[AllowAnonymous]
internal sealed class ResetPasswordModel(UserManager<SiteUser> users, AttemptLimit limit, AuditLog audit, SiteDb db, SignInSessions sessions) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "user")]
    public string? Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "token")]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public void OnGet() => this.KeepSecret();

    public async Task<IActionResult> OnPostAsync()
    {
        this.KeepSecret();
        var address = HttpContext.Connection.RemoteIpAddress;
        if (limit.IsSpent(address))
        {
            ModelState.AddModelError("", T("Có quá nhiều lần thử không thành công từ mạng của bạn. Hãy thử lại sau 10 phút."));
            return Page();
        }

        if (!this.TypedTwice(Password, Again))
        {
            return Page();
        }

        var user = await users.FindByIdAsync(Id ?? "");
        var result = user is { IsEnabled: true }
            ? await users.ResetPasswordAsync(user, Read(Token), Password!)
            : IdentityResult.Failed(new AccountErrors().InvalidToken());
        if (!result.Succeeded)
        {
            limit.Fail(address);
            foreach (var error in result.Errors)
            {
                ModelState.AddModelError(error.Code == nameof(IdentityErrorDescriber.InvalidToken) ? "" : nameof(Password), error.Description);
            }

            return Page();
        }

        audit.Add("PasswordSet", user!.UserName!, user.Id, $"{user.UserName} đã đặt mật khẩu qua liên kết.");
        await db.SaveChangesAsync();
        await sessions.EndAsync(user, null, null, user.UserName!);
        TempData["Done"] = T("Đã đặt mật khẩu. Hãy đăng nhập bằng mật khẩu mới.");
        return RedirectToPage("/Accounts/Login");
    }

    private static string Read(string? token)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token ?? ""));
        }
        catch (FormatException)
        {
            // A token that was cut while copying is a dead link like any other.
            return "";
        }
    }
}
