using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>Asks once more before a question is erased.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class WithdrawModel(Conversation conversation, SealedTickets tickets) : PageModel
{
    /// <summary>"true" when the published answer should leave the site too.</summary>
    [BindProperty]
    public string? Unpublish { get; set; }

    /// <summary>True when an anonymised answer was made of the question.</summary>
    public bool HasLegalAnswer { get; private set; }

    /// <summary>Shows what will be lost.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Ticket is not { } ticket || await conversation.OpenAsync(ticket.QuestionId, cancel) is not { } opened)
        {
            return RedirectToPage("/LegalAdvice/Track");
        }

        HasLegalAnswer = opened.Question.LegalAnswerId is not null;
        return Page();
    }

    /// <summary>Erases.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Ticket is not { } ticket)
        {
            return RedirectToPage("/LegalAdvice/Track");
        }

        await conversation.WithdrawAsync(ticket.QuestionId, Unpublish == "true", cancel);
        tickets.DropCookie(HttpContext, TicketCookie.Session);
        return Redirect("/tra-cuu?da-rut=1");
    }

    private TrackingTicket? Ticket => tickets.ReadCookie<TrackingTicket>(HttpContext, TicketCookie.Session);
}
