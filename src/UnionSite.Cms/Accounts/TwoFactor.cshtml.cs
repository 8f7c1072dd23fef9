using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Accounts;

[Authorize]
[ResponseCache(NoStore = true)]
internal sealed class TwoFactorModel(UserManager<SiteUser> users, SignInManager<SiteUser> signIn, AttemptLimit limit, SettingsCache settings, AuditLog audit, SiteDb db) : PageModel
{
    private const int CodeCount = 10;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool IsOn { get; private set; }

    public int CodesLeft { get; private set; }

    public string Key { get; private set; } = "";

    public string Link { get; private set; } = "";

    public QrPicture? Picture { get; private set; }

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => WithUserAsync(ShowAsync);

    public Task<IActionResult> OnPostStartAsync() => WithUserAsync(async user =>
    {
        if (!user.TwoFactorEnabled)
        {
            await users.ResetAuthenticatorKeyAsync(user);
            await signIn.RefreshSignInAsync(user);
            await EnrolAsync(user);
        }

        return await ShowAsync(user);
    });

    public Task<IActionResult> OnPostConfirmAsync() => WithUserAsync(async user =>
    {
        var plain = (Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (user.TwoFactorEnabled)
        {
            return await ShowAsync(user);
        }

        if (limit.IsSpent(Address) || !await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, plain))
        {
            limit.Fail(Address);
            ModelState.AddModelError(nameof(Code), T("Mã chưa đúng. Hãy xem giờ trên điện thoại có đúng không rồi nhập mã mới."));
            await EnrolAsync(user);
            return Page();
        }

        await users.SetTwoFactorEnabledAsync(user, true);
        audit.Add("TwoFactorEnabled", user.UserName!, user.Id, $"{user.UserName} đã bật xác thực hai bước.");
        return await GiveCodesAsync(user);
    });

    public Task<IActionResult> OnPostCodesAsync() => WithPasswordAsync(user =>
    {
        audit.Add("RecoveryCodesMade", user.UserName!, user.Id, $"{user.UserName} đã tạo mã dự phòng mới.");
        return GiveCodesAsync(user);
    });

    public Task<IActionResult> OnPostDisableAsync() => WithPasswordAsync(async user =>
    {
        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        audit.Add("TwoFactorDisabled", user.UserName!, user.Id, $"{user.UserName} đã tắt xác thực hai bước.");
        await db.SaveChangesAsync();
        await signIn.RefreshSignInAsync(user);
        return RedirectToPage();
    });

    private System.Net.IPAddress? Address => HttpContext.Connection.RemoteIpAddress;

    private async Task<IActionResult> WithUserAsync(Func<SiteUser, Task<IActionResult>> act) =>
        await users.GetUserAsync(User) is { } user ? await act(user) : Challenge();

    // An open session on a shared machine must not be enough to take the second step away.
    private Task<IActionResult> WithPasswordAsync(Func<SiteUser, Task<IActionResult>> act) => WithUserAsync(async user =>
    {
        if (!user.TwoFactorEnabled)
        {
            return RedirectToPage();
        }

        if (!limit.IsSpent(Address) && await users.CheckPasswordAsync(user, Password ?? ""))
        {
            return await act(user);
        }

        limit.Fail(Address);
        ModelState.AddModelError(nameof(Password), T("Mật khẩu chưa đúng."));
        return await ShowAsync(user);
    });

    private async Task<IActionResult> GiveCodesAsync(SiteUser user)
    {
        RecoveryCodes = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(user, CodeCount) ?? []];
        await db.SaveChangesAsync();
        await signIn.RefreshSignInAsync(user);
        return Page();
    }

    private async Task<IActionResult> ShowAsync(SiteUser user)
    {
        IsOn = user.TwoFactorEnabled;
        CodesLeft = IsOn ? await users.CountRecoveryCodesAsync(user) : 0;
        return Page();
    }

    private async Task EnrolAsync(SiteUser user)
    {
        var key = await users.GetAuthenticatorKeyAsync(user) ?? "";
        var issuer = Uri.EscapeDataString(settings.Current.SiteName);
        Key = string.Join(' ', key.Chunk(4).Select(four => new string(four)));
        Link = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(user.UserName!)}?secret={key}&issuer={issuer}&digits=6";
        Picture = QrPicture.Of(Link);
    }
}
