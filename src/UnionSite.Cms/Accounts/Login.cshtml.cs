using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Accounts;

[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class LoginModel(SignInDesk desk, PermissionCheck check, IEnumerable<SignInDoor> doors) : PageModel
{
    /// <summary>Other ways in.</summary>
    public IEnumerable<SignInDoor> Doors { get; } = doors;

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public bool Remember { get; set; }

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() => User.Identity?.IsAuthenticated == true ? await this.ComeInAsync(check, User, ReturnUrl) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(UserName))
        {
            ModelState.AddModelError(nameof(UserName), T("Hãy nhập tên đăng nhập."));
        }

        if (string.IsNullOrEmpty(Password))
        {
            ModelState.AddModelError(nameof(Password), T("Hãy nhập mật khẩu."));
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        // A body of megabytes is no password; hashing it would be work for nothing.
        var password = Password!.Length > 256 ? Password[..256] : Password;
        switch (await desk.WithPasswordAsync(UserName!.Trim(), password, Remember, HttpContext.Connection.RemoteIpAddress))
        {
            case SignInOutcome.Done:
                return await this.ComeInAsync(check, HttpContext.User, ReturnUrl);
            case SignInOutcome.NeedsCode:
                return RedirectToPage("/Accounts/LoginCode", new { returnUrl = ReturnUrl, remember = Remember });
            case SignInOutcome.TooMany:
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                ModelState.AddModelError("", T("Có quá nhiều lần đăng nhập không thành công từ mạng của bạn. Hãy thử lại sau 10 phút."));
                return Page();
            default:
                ModelState.AddModelError("", T("Tên đăng nhập hoặc mật khẩu chưa đúng. Sau 5 lần sai, tài khoản tạm khóa ít nhất 5 phút."));
                return Page();
        }
    }
}
