using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>Shows code and secret to whoever has just asked; afterwards nobody can show the secret again.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AskedModel(SealedTickets tickets, ReplyClock reply) : PageModel
{
    /// <summary>Tracking code; "" when there is nothing (more) to show.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The secret in two groups.</summary>
    public string Secret { get; private set; } = "";

    /// <summary>Last day for the first reply.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>Shows the receipt.</summary>
    public void OnGet()
    {
        if (tickets.ReadCookie<Receipt>(HttpContext, TicketCookie.Receipt) is { } receipt)
        {
            Code = receipt.Code;
            Secret = TrackingCode.Spaced(receipt.Secret);
            LastDay = ReplyClock.LastDay(reply.DueUtc(reply.Now));
        }
    }

    /// <summary>The asker has the codes: the phone forgets them.</summary>
    public IActionResult OnPost()
    {
        tickets.DropCookie(HttpContext, TicketCookie.Receipt);
        return RedirectToPage();
    }
}
