using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace UnionSite.Cms.Accounts;

[AllowAnonymous]
internal sealed class SetupModel(SetupLink link) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public bool IsOpen { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => await OpenAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return Page();
        }

        if (string.IsNullOrWhiteSpace(UserName))
        {
            ModelState.AddModelError(nameof(UserName), T("Hãy chọn tên đăng nhập."));
        }

        if (!this.TypedTwice(Password, Again))
        {
            return Page();
        }

        var problems = await link.UseAsync(Token, UserName!.Trim(), Password!, cancel);
        foreach (var problem in problems)
        {
            ModelState.AddModelError(FieldOf(problem.Code), problem.Description);
        }

        if (problems.Count > 0)
        {
            return Page();
        }

        TempData["Done"] = T("Đã có người quản trị. Hãy đăng nhập bằng tên và mật khẩu vừa chọn.");
        return RedirectToPage("/Accounts/Login");
    }

    // Identity names its problems "PasswordTooShort", "DuplicateUserName" and the like.
    private static string FieldOf(string code) => code.Contains("Password", StringComparison.Ordinal) ? nameof(Password)
        : code.Contains("UserName", StringComparison.Ordinal) ? nameof(UserName)
        : "";

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        this.KeepSecret();
        IsOpen = await link.IsValidAsync(Token, cancel);
        if (!IsOpen)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return IsOpen;
    }
}
