using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>A member changes the PIN. The one in use is asked for, and guessing it here is guessing it at the door.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ChangePinModel(OwnPin own) : PageModel
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Pin { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await CardAsync(cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await CardAsync(cancel) is not { } card)
        {
            return NotFound();
        }

        var pin = PinRules.Read(Pin);
        if (await own.CurrentProblemAsync(card, PinRules.Read(Current), cancel) is { } wrong)
        {
            ModelState.AddModelError(nameof(Current), wrong);
        }
        else if (await own.ProblemAsync(card, pin, cancel) is { } problem)
        {
            ModelState.AddModelError(nameof(Pin), problem);
        }
        else if (PinRules.Read(Again) != pin)
        {
            ModelState.AddModelError(nameof(Again), T("Hai lần nhập chưa giống nhau."));
        }
        else if (!await own.SetAsync(card, pin, cancel))
        {
            ModelState.AddModelError("", T("Thẻ vừa được đổi ở nơi khác, hoặc máy chủ đang bận. Hãy đăng nhập lại."));
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        TempData["Done"] = T("Đã đổi mã PIN.");
        return RedirectToPage("/Accounts/Account");
    }

    private async Task<SignInCard?> CardAsync(CancellationToken cancel) => MemberIdentity.Of(User) is { } member ? await own.CardAsync(member, cancel) : null;
}
