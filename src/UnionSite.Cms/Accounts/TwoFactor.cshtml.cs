using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Accounts;

[Authorize]
[ResponseCache(NoStore = true)]
internal sealed class TwoFactorModel(UserManager<SiteUser> users, SecondStep second, AttemptLimit limit, SettingsCache settings) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The page that was asked for before the second step was.</summary>
    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    public bool IsOn { get; private set; }

    /// <summary>True when the account's roles may not be used without it.</summary>
    public bool IsNeeded { get; private set; }

    public int CodesLeft { get; private set; }

    public string Key { get; private set; } = "";

    public string Link { get; private set; } = "";

    public QrPicture? Picture { get; private set; }

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>Where to go on.</summary>
    public string Onward => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : IsNeeded ? "~/Admin" : "~/Account";

    public Task<IActionResult> OnGetAsync() => WithUserAsync(ShowAsync);

    public Task<IActionResult> OnPostStartAsync() => WithUserAsync(async user =>
    {
        if (!user.TwoFactorEnabled)
        {
            await second.BeginAsync(user);
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

        RecoveryCodes = await second.SwitchOnAsync(user);
        return Page();
    });

    public Task<IActionResult> OnPostCodesAsync() => WithPasswordAsync(async user =>
    {
        RecoveryCodes = await second.NewCodesAsync(user);
        return Page();
    });

    public Task<IActionResult> OnPostDisableAsync() => WithPasswordAsync(async user =>
    {
        if (IsNeeded)
        {
            return await ShowAsync(user);
        }

        await second.SwitchOffAsync(user);
        return RedirectToPage();
    });

    private System.Net.IPAddress? Address => HttpContext.Connection.RemoteIpAddress;

    private async Task<IActionResult> WithUserAsync(Func<SiteUser, Task<IActionResult>> act)
    {
        if (await users.GetUserAsync(User) is not { } user)
        {
            return Challenge();
        }

        IsNeeded = await second.IsNeededAsync(user);
        return await act(user);
    }

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
