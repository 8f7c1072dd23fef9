using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Accounts;

[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class LoginCodeModel(SignInDesk desk, PermissionCheck check) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "remember")]
    public bool Remember { get; set; }

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() => await desk.WaitingAsync() is null ? RedirectToPage("/Accounts/Login") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Code) || Code.Length > 64)
        {
            ModelState.AddModelError(nameof(Code), T("Hãy nhập 6 số của ứng dụng xác thực, hoặc một mã dự phòng."));
            return Page();
        }

        switch (await desk.WithCodeAsync(Code, Remember, HttpContext.Connection.RemoteIpAddress))
        {
            case SignInOutcome.Done:
                return await this.ComeInAsync(check, HttpContext.User, ReturnUrl);
            case SignInOutcome.TooMany:
                ModelState.AddModelError("", T("Có quá nhiều lần đăng nhập không thành công từ mạng của bạn. Hãy thử lại sau 10 phút."));
                return Page();
            default:
                ModelState.AddModelError(nameof(Code), T("Mã chưa đúng, đã dùng rồi hoặc đã hết hạn. Mỗi mã chỉ dùng một lần: hãy chờ mã mới hiện trên điện thoại."));
                return Page();
        }
    }
}
