using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>The asker's side of the conversation.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ThreadModel(Conversation conversation, SealedTickets tickets, ReplyClock reply, AskLimit limit) : PageModel
{
    /// <summary>The asker's further words.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Random id of the form.</summary>
    [BindProperty]
    public string? ClientId { get; set; }

    /// <summary>"yes" or "no".</summary>
    [BindProperty]
    public string? Helpful { get; set; }

    /// <summary>"true" to allow publication.</summary>
    [BindProperty]
    public string? MayPublish { get; set; }

    /// <summary>What is shown.</summary>
    public Conversation.Opened Shown { get; private set; } = null!;

    /// <summary>Problem of the text field, or "".</summary>
    public string Error { get; private set; } = "";

    /// <summary>"Còn 2 ngày làm việc" or the like; "" when nothing is owed.</summary>
    public string Clock => reply.Describe(Shown.Question.Status, Shown.Question.DueUtc);

    /// <summary>Shows the conversation.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ClientId = Guid.NewGuid().ToString("N");
        return ShowAsync(cancel);
    }

    /// <summary>Asks on.</summary>
    public async Task<IActionResult> OnPostReplyAsync(CancellationToken cancel)
    {
        if (Ticket is not { } ticket)
        {
            return RedirectToPage("/LegalAdvice/Track");
        }

        Text = NewQuestion.Lines(Text);
        Error = Text.Trim().Length switch
        {
            0 => "Hãy viết điều bạn muốn hỏi thêm.",
            > NewQuestion.LongestText => string.Create(HanoiTime.Vietnamese, $"Nhiều nhất {NewQuestion.LongestText:N0} chữ cái. Hãy gửi làm hai lần."),
            _ when !limit.Admits(HttpContext.Connection.RemoteIpAddress) => "Đã gửi nhiều lần trong vài phút qua. Hãy đợi 10 phút rồi gửi lại.",
            _ => "",
        };
        if (Error.Length > 0)
        {
            return await ShowAsync(cancel);
        }

        // The id only tells a second sending of the same form, within this question: a made-up one harms nobody else.
        var form = Guid.TryParse(ClientId, out var id) ? id : Guid.NewGuid();
        return await AfterAsync(conversation.AskOnAsync(ticket.QuestionId, form.ToString("N"), Text, cancel));
    }

    /// <summary>Says whether the answer helped.</summary>
    public Task<IActionResult> OnPostHelpfulAsync(CancellationToken cancel) => Ticket is { } ticket && Helpful is "yes" or "no"
        ? AfterAsync(conversation.JudgeAsync(ticket.QuestionId, Helpful == "yes", cancel))
        : AfterAsync(Task.FromResult(Ticket is not null));

    /// <summary>Gives or takes back the consent to publish.</summary>
    public Task<IActionResult> OnPostConsentAsync(CancellationToken cancel) => Ticket is { } ticket
        ? AfterAsync(conversation.ConsentAsync(ticket.QuestionId, MayPublish == "true", cancel))
        : AfterAsync(Task.FromResult(false));

    /// <summary>Leaves: the browser keeps nothing.</summary>
    public IActionResult OnPostClose()
    {
        tickets.DropCookie(HttpContext, TicketCookie.Session);
        return RedirectToPage("/LegalAdvice/Track");
    }

    private TrackingTicket? Ticket => tickets.ReadCookie<TrackingTicket>(HttpContext, TicketCookie.Session);

    private async Task<IActionResult> AfterAsync(Task<bool> change) =>
        await change ? RedirectToPage() : OnPostClose();

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        if (Ticket is not { } ticket || await conversation.OpenAsync(ticket.QuestionId, cancel) is not { } opened)
        {
            return OnPostClose();
        }

        Shown = opened;
        return Page();
    }
}
