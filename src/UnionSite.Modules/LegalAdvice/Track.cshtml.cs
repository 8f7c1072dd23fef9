using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>The door to one's own question: code and secret.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class TrackModel(Conversation conversation, SealedTickets tickets, TrackingGuard guard) : PageModel
{
    // One message for an unknown code and for a wrong secret: nobody learns which codes exist.
    private const string WrongPair = "Mã theo dõi và mã bí mật không khớp với câu hỏi nào. Hãy xem lại từng chữ, từng số.";

    /// <summary>Tracking code as typed.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Secret as typed; never shown again.</summary>
    [BindProperty]
    public string? Secret { get; set; }

    /// <summary>Why the door stays shut; "" for a first visit.</summary>
    public string Error { get; private set; } = "";

    /// <summary>True when the code itself is mistyped.</summary>
    public bool BadCode { get; private set; }

    /// <summary>True right after a question was withdrawn.</summary>
    [FromQuery(Name = "da-rut")]
    public string? Withdrawn { get; set; }

    /// <summary>Shows the form, or goes on for who is already in.</summary>
    public IActionResult OnGet() => tickets.ReadCookie<TrackingTicket>(HttpContext, TicketCookie.Session) is not null && Withdrawn is null
        ? RedirectToPage("/LegalAdvice/Thread")
        : Page();

    /// <summary>Tries the pair.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var secret = TrackingCode.ReadSecret(Secret);
        if (TrackingCode.Read(Code) is not { } code)
        {
            BadCode = true;
            return Refuse("Mã theo dõi có dạng TV-XXXX-XXXX; mã vừa gõ có chỗ sai. Hãy xem lại từng chữ.", StatusCodes.Status200OK);
        }

        var address = AskLimit.KeyOf(HttpContext.Connection.RemoteIpAddress);
        var wait = guard.Enter(code, address);
        if (wait > TimeSpan.Zero)
        {
            Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Refuse($"Đã thử sai nhiều lần. Hãy đợi {Describe(wait)} rồi thử lại.", StatusCodes.Status429TooManyRequests);
        }

        switch (await conversation.FindAsync(code, secret, cancel))
        {
            case null:
                Response.Headers.RetryAfter = "60";
                return Refuse("Máy chủ đang bận. Hãy đợi một phút rồi thử lại.", StatusCodes.Status503ServiceUnavailable);
            case 0:
                return Refuse(WrongPair, StatusCodes.Status200OK);
            case { } question:
                guard.Succeeded(code, address);
                tickets.WriteCookie(HttpContext, TicketCookie.Session, new TrackingTicket(question));
                return RedirectToPage("/LegalAdvice/Thread");
        }
    }

    private static string Describe(TimeSpan wait) =>
        wait.TotalSeconds < 60 ? $"{Math.Ceiling(wait.TotalSeconds)} giây" : $"{Math.Ceiling(wait.TotalMinutes)} phút";

    private PageResult Refuse(string error, int status)
    {
        Error = error;
        Secret = null;
        Response.StatusCode = status;
        return Page();
    }
}
