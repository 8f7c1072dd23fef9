using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>The form for a new question. One screen, no account, no script needed.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
// Checked by hand below: a browser that lost its cookie must get its text back, not an empty error page.
[IgnoreAntiforgeryToken]
internal sealed class AskModel(QuestionIntake intake, SealedTickets tickets, AskLimit limit, Topics topics, ReplyClock reply, IAntiforgery antiforgery) : PageModel
{
    private const string FormPurpose = "cauhoi.bieumau";

    // Somebody may write for an evening and lose the connection.
    private static readonly TimeSpan FormLifetime = TimeSpan.FromHours(24);

    /// <summary>The question as typed.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Term id, or "".</summary>
    [BindProperty]
    public string? Topic { get; set; }

    /// <summary>Name or alias.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>How to reach the asker.</summary>
    [BindProperty]
    public string? Contact { get; set; }

    /// <summary>"true" when an anonymised answer may be published.</summary>
    [BindProperty]
    public string? MayPublish { get; set; }

    /// <summary>Sealed receipt of this form.</summary>
    [BindProperty]
    public string? Form { get; set; }

    /// <summary>Bait for form-filling programs: people do not see it.</summary>
    [BindProperty]
    public string? Website { get; set; }

    /// <summary>What may be chosen as topic.</summary>
    public IReadOnlyList<Topics.Topic> AllTopics { get; private set; } = [];

    /// <summary>Working days within which the first reply is owed.</summary>
    public int ReplyDays => reply.ReplyDays;

    /// <summary>Problems by field name; "" for the whole form.</summary>
    public Dictionary<string, string> Errors { get; } = [];

    /// <summary>Shows an empty form.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        AllTopics = (await topics.ReadAsync(cancel)).All;
        await RenewFormAsync(cancel);
    }

    /// <summary>Takes the question in.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        AllTopics = (await topics.ReadAsync(cancel)).All;
        var asked = Check();
        var receipt = tickets.Read<Receipt>(FormPurpose, Form);
        if (receipt is null || !await antiforgery.IsRequestValidAsync(HttpContext))
        {
            Errors.TryAdd("", "Biểu mẫu đã mở quá lâu hoặc trình duyệt đã xóa cookie. Nội dung vẫn còn nguyên bên dưới: hãy bấm Gửi câu hỏi lần nữa.");
            return await AgainAsync(null, StatusCodes.Status400BadRequest, cancel);
        }

        if (Errors.Count > 0)
        {
            return await AgainAsync(receipt, StatusCodes.Status200OK, cancel);
        }

        if (!limit.Admits(HttpContext.Connection.RemoteIpAddress))
        {
            Errors[""] = "Nơi bạn đang dùng mạng đã gửi nhiều câu hỏi trong vài phút qua. Nội dung vẫn còn nguyên bên dưới: hãy đợi 10 phút rồi bấm gửi lại.";
            Response.Headers.RetryAfter = "600";
            return await AgainAsync(receipt, StatusCodes.Status429TooManyRequests, cancel);
        }

        switch (await intake.SubmitAsync(receipt, asked, cancel))
        {
            case IntakeOutcome.Stored:
                tickets.WriteCookie(HttpContext, TicketCookie.Receipt, receipt);
                return RedirectToPage("/LegalAdvice/Asked");
            case IntakeOutcome.FormUsed:
                Errors[""] = "Biểu mẫu này đã được dùng để gửi một câu hỏi khác. Nội dung bên dưới chưa được gửi: bấm Gửi câu hỏi lần nữa để gửi thành câu hỏi mới.";
                return await AgainAsync(null, StatusCodes.Status200OK, cancel);
            default:
                Errors[""] = "Máy chủ đang bận. Nội dung vẫn còn nguyên bên dưới: hãy đợi một phút rồi bấm gửi lại.";
                Response.Headers.RetryAfter = "60";
                return await AgainAsync(receipt, StatusCodes.Status503ServiceUnavailable, cancel);
        }
    }

    private NewQuestion Check()
    {
        Text = NewQuestion.Lines(Text);
        Name = Optional(Name);
        Contact = Optional(Contact);
        Topic = Optional(Topic);
        var length = Text.Trim().Length;
        if (length < NewQuestion.ShortestText)
        {
            Errors["Text"] = $"Hãy viết câu hỏi, ít nhất {NewQuestion.ShortestText} chữ cái.";
        }
        else if (Text.Length > NewQuestion.LongestText)
        {
            Errors["Text"] = string.Create(HanoiTime.Vietnamese, $"Câu hỏi dài {Text.Length:N0} chữ cái, nhiều nhất là {NewQuestion.LongestText:N0}. Hãy rút ngắn; có thể hỏi thêm sau khi gửi.");
        }

        if (Name?.Length > NewQuestion.LongestName)
        {
            Errors["Name"] = $"Tên gọi nhiều nhất {NewQuestion.LongestName} chữ cái.";
        }

        if (Contact?.Length > NewQuestion.LongestContact)
        {
            Errors["Contact"] = $"Cách liên hệ nhiều nhất {NewQuestion.LongestContact} chữ cái.";
        }

        if (Topic is not null && AllTopics.All(topic => topic.Id != Topic))
        {
            Errors["Topic"] = "Chủ đề này không còn trong danh sách. Hãy chọn lại hoặc để trống.";
        }

        if (!string.IsNullOrEmpty(Website))
        {
            Errors["Website"] = "Ô này phải để trống. Nếu trình duyệt đã tự điền, hãy bấm gửi lần nữa.";
            Website = null;
        }

        return new NewQuestion(Text, Topic, Name, Contact, MayPublish == "true");
    }

    private static string? Optional(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Replace("\0", "", StringComparison.Ordinal).Trim();

    private async Task<PageResult> AgainAsync(Receipt? receipt, int status, CancellationToken cancel)
    {
        if (receipt is null)
        {
            await RenewFormAsync(cancel);
        }

        // The tag helpers would show what was posted, not what stands in the model now.
        ModelState.Clear();
        Response.StatusCode = status;
        return Page();
    }

    private async Task RenewFormAsync(CancellationToken cancel) =>
        Form = tickets.Write(FormPurpose, await intake.NewReceiptAsync(cancel), FormLifetime);
}
