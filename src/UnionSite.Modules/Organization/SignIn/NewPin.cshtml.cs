using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>The first thing that a printed PIN opens: the choice of one's own.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class NewPinModel(CardEntry entry, OwnPin own) : PageModel
{
    [BindProperty]
    public string? Pin { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    /// <summary>The page that was asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await entry.ChoosingAsync(HttpContext, cancel) is null ? Back() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await entry.ChoosingAsync(HttpContext, cancel) is not { } choosing)
        {
            return Back();
        }

        var pin = PinRules.Read(Pin);
        if (await own.ProblemAsync(choosing.Card, pin, cancel) is { } problem)
        {
            ModelState.AddModelError(nameof(Pin), problem);
        }
        else if (PinRules.Read(Again) != pin)
        {
            ModelState.AddModelError(nameof(Again), T("Hai lần nhập chưa giống nhau."));
        }
        else if (!await own.SetAsync(choosing.Card, pin, cancel))
        {
            ModelState.AddModelError("", T("Thẻ vừa được đổi ở nơi khác, hoặc máy chủ đang bận. Hãy đăng nhập lại."));
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        return await entry.ChosenAsync(choosing.Card.MemberId, choosing.IsOwnPhone, HttpContext, cancel) switch
        {
            CardStep.AnswerReset => RedirectToPage("/Organization/SignIn/Resets", new { returnUrl = ReturnUrl }),
            CardStep.In => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "~/"),
            _ => Back(),
        };
    }

    private RedirectToPageResult Back() => RedirectToPage("/Organization/SignIn/Enter", new { returnUrl = ReturnUrl });
}
