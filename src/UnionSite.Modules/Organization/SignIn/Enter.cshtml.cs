using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>The door for members: the code of the card and six digits.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class EnterModel(CardSignIn cards, CardEntry entry, SignInOptions options, TimeProvider clock) : PageModel
{
    /// <summary>Code as typed.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>PIN as typed; never shown again.</summary>
    [BindProperty]
    public string? Pin { get; set; }

    /// <summary>True when nobody else uses the phone.</summary>
    [BindProperty]
    public bool IsOwnPhone { get; set; }

    /// <summary>The page that was asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>Says that somebody has just signed out.</summary>
    [FromQuery(Name = "da-thoat")]
    public string? Left { get; set; }

    public bool HasLeft => Left is not null && Request.Method == HttpMethods.Get;

    public int OwnDays => (int)options.Own.TotalDays;

    public int SharedMinutes => (int)options.Shared.TotalMinutes;

    public string Query => Url.IsLocalUrl(ReturnUrl) ? "?returnUrl=" + Uri.EscapeDataString(ReturnUrl) : "";

    public IActionResult OnGet() => SignInMethod.Of(User) == SignInMethod.Card && Left is null ? LocalRedirect(Onward) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var code = CardCode.Read(Code);
        var pin = PinRules.Read(Pin);
        Pin = null;
        if (code is null)
        {
            ModelState.AddModelError(nameof(Code), string.IsNullOrWhiteSpace(Code) ? T("Hãy nhập mã thẻ.") : T("Mã thẻ có chỗ gõ nhầm. Hãy xem lại từng chữ trên thẻ: mã gồm 9 chữ và số. Nếu bàn phím tự thêm dấu, hãy tắt gõ tiếng Việt."));
        }

        if (pin.Length != PinRules.Length)
        {
            ModelState.AddModelError(nameof(Pin), T("Mã PIN phải đúng 6 chữ số."));
        }

        return ModelState.IsValid ? await TryAsync(code!, pin, cancel) : Page();
    }

    private string Onward => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "~/";

    private async Task<IActionResult> TryAsync(string code, string pin, CancellationToken cancel)
    {
        var outcome = await cards.TryAsync(code, pin, HttpContext, cancel);
        switch (outcome.Verdict)
        {
            case CardVerdict.Fits:
                return await EnterAsync(outcome.Card!, cancel);
            case CardVerdict.Wait:
                return Refuse(T($"Đã nhập sai nhiều lần. Hãy đợi {Describe(outcome.Wait)} rồi thử lại. Quên mã PIN? Hãy nhờ chủ tịch công đoàn cơ sở đặt lại."), StatusCodes.Status429TooManyRequests, outcome.Wait);
            case CardVerdict.Busy:
                return Refuse(T("Máy chủ đang bận vì nhiều người đăng nhập cùng lúc. Hãy đợi mười giây rồi bấm lại."), StatusCodes.Status503ServiceUnavailable, TimeSpan.FromSeconds(HashGate.RetrySeconds));
            default:
                // One message for an unknown code and for a wrong PIN: nobody learns which codes exist.
                return Refuse(
                    outcome.Wait > TimeSpan.Zero
                        ? T($"Mã thẻ và mã PIN không khớp. Trước khi thử lại, hãy đợi {Describe(outcome.Wait)}.")
                        : T("Mã thẻ và mã PIN không khớp. Hãy xem lại cả hai."),
                    StatusCodes.Status200OK,
                    TimeSpan.Zero);
        }
    }

    // From here on the right PIN was shown: the person may be told what is wrong.
    private async Task<IActionResult> EnterAsync(SignInCard card, CancellationToken cancel)
    {
        if (card.PrintedPinUntilUtc is { } until && until < clock.GetUtcNow().UtcDateTime)
        {
            return Refuse(T($"Mã PIN in trên thẻ chỉ dùng được đến {HanoiTime.ShortDate(until)}. Hãy nhờ chủ tịch công đoàn cơ sở in mã mới."), StatusCodes.Status200OK, TimeSpan.Zero);
        }

        return await entry.OpenAsync(card, IsOwnPhone, HttpContext, cancel) switch
        {
            CardStep.ChoosePin => RedirectToPage("/Organization/SignIn/NewPin", new { returnUrl = ReturnUrl }),
            CardStep.AnswerReset => RedirectToPage("/Organization/SignIn/Resets", new { returnUrl = ReturnUrl }),
            CardStep.In => LocalRedirect(Onward),
            _ => Refuse(T("Thẻ này không còn dùng được. Hãy hỏi chủ tịch công đoàn cơ sở của bạn."), StatusCodes.Status200OK, TimeSpan.Zero),
        };
    }

    private static string Describe(TimeSpan wait) => wait switch
    {
        { TotalSeconds: <= 90 } => T($"{Math.Ceiling(wait.TotalSeconds)} giây"),
        { TotalMinutes: <= 90 } => T($"{Math.Ceiling(wait.TotalMinutes)} phút"),
        _ => T($"{Math.Ceiling(wait.TotalHours)} giờ"),
    };

    private PageResult Refuse(string problem, int status, TimeSpan retry)
    {
        if (retry > TimeSpan.Zero)
        {
            Response.Headers.RetryAfter = ((int)Math.Ceiling(retry.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        ModelState.AddModelError("", problem);
        Response.StatusCode = status;
        return Page();
    }
}
