using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.LegalAdvice.Desk;

/// <summary>One question at the desk. Each showing of its words is an opening, and each opening is logged.</summary>
[RequirePermission(LegalAdviceModule.Answer)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class QuestionPageModel(QuestionDesk desk, PermissionCheck check, Topics topics, ReplyClock reply) : PageModel
{
    private const int ShortestReason = 10;
    private const int LongestReason = 300;

    /// <summary>The question's key.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>Text of the answer or the note.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Random id of the answer form.</summary>
    [BindProperty]
    public string? ClientId { get; set; }

    /// <summary>Last message that was on the page.</summary>
    [BindProperty]
    public string? LastRead { get; set; }

    /// <summary>Why the identity is to be seen.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>"name" or "contact".</summary>
    [BindProperty]
    public string? Field { get; set; }

    /// <summary>Who looks.</summary>
    public Adviser Me { get; private set; } = null!;

    /// <summary>The row; its seals stay closed.</summary>
    public Question Question { get; private set; } = null!;

    /// <summary>Null when the question is a colleague's.</summary>
    public QuestionDesk.Opened? Opened { get; private set; }

    /// <summary>Topic, or null.</summary>
    public string? TopicName { get; private set; }

    /// <summary>What stands in the answer field.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Problems by form: "answer", "note", "reveal".</summary>
    public Dictionary<string, string> Errors { get; } = [];

    /// <summary>Uncovered name or contact; null when none was uncovered.</summary>
    public string? Revealed { get; private set; }

    /// <summary>"Còn 2 ngày làm việc" or the like.</summary>
    public string Clock => reply.Describe(Question.Status, Question.DueUtc);

    /// <summary>True when the reply is late.</summary>
    public bool IsLate => reply.IsOverdue(Question.Status, Question.DueUtc);

    /// <summary>Shows the question.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    /// <summary>Takes it.</summary>
    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancel) => After(await desk.TakeAsync(Id, await MeAsync(), cancel), T("Bạn đã nhận câu hỏi này."));

    /// <summary>Gives it back.</summary>
    public async Task<IActionResult> OnPostReleaseAsync(CancellationToken cancel) => After(await desk.ReleaseAsync(Id, await MeAsync(), cancel), T("Đã trả câu hỏi lại hộp chung."));

    /// <summary>Keeps the answer unsent.</summary>
    public async Task<IActionResult> OnPostDraftAsync(CancellationToken cancel)
    {
        Text = NewQuestion.Lines(Text);
        return TooLong("answer") ? await ShowAsync(cancel) : After(await desk.SaveDraftAsync(Id, await MeAsync(), Text, cancel), T("Đã lưu nháp câu trả lời."));
    }

    /// <summary>Sends the answer.</summary>
    public async Task<IActionResult> OnPostSendAsync(CancellationToken cancel)
    {
        Text = NewQuestion.Lines(Text);
        if (Text.Trim().Length == 0)
        {
            Errors["answer"] = T("Hãy viết câu trả lời trước khi gửi.");
        }

        if (Errors.Count > 0 || TooLong("answer"))
        {
            return await ShowAsync(cancel);
        }

        var form = Guid.TryParse(ClientId, out var id) ? id : Guid.NewGuid();
        var lastRead = long.TryParse(LastRead, out var last) ? last : 0;
        var outcome = await desk.SendAsync(Id, await MeAsync(), new Reply(Text, form.ToString("N"), lastRead), cancel);
        if (outcome == DeskOutcome.Changed)
        {
            Errors["answer"] = T("Người hỏi vừa nói thêm, hoặc câu hỏi vừa được sửa ở nơi khác. Hãy đọc lại phần trao đổi rồi bấm gửi lần nữa; nội dung trả lời vẫn còn.");
            ClientId = null;
            return await ShowAsync(cancel);
        }

        return After(outcome, T("Đã gửi câu trả lời."));
    }

    /// <summary>Adds a note.</summary>
    public async Task<IActionResult> OnPostNoteAsync(CancellationToken cancel)
    {
        Text = NewQuestion.Lines(Text);
        if (Text.Trim().Length == 0)
        {
            Errors["note"] = T("Ghi chú đang trống.");
        }

        return Errors.Count > 0 || TooLong("note") ? await ShowAsync(cancel) : After(await desk.AddNoteAsync(Id, await MeAsync(), Text, cancel), T("Đã thêm ghi chú."));
    }

    /// <summary>Uncovers name or contact on this one showing of the page.</summary>
    public async Task<IActionResult> OnPostRevealAsync(CancellationToken cancel)
    {
        Reason = Reason?.Trim() ?? "";
        if (Reason.Length is < ShortestReason or > LongestReason)
        {
            Errors["reveal"] = T($"Hãy nêu lý do, từ {ShortestReason} đến {LongestReason} chữ cái. Lý do được ghi vào nhật ký, đừng ghi tên người hỏi.");
            return await ShowAsync(cancel);
        }

        var field = Field == "contact" ? SealedFields.Contact : SealedFields.Name;
        var shown = await desk.RevealAsync(Id, await MeAsync(), field, Reason, cancel);
        Revealed = shown switch
        {
            null => T("Không xem được: câu hỏi không còn thuộc về bạn, hoặc khóa giải mã không có trên máy chủ này."),
            "" => T("Người hỏi không cung cấp."),
            _ => shown,
        };
        return await ShowAsync(cancel);
    }

    private async Task<Adviser> MeAsync() => Me ??= await Adviser.OfAsync(User, check);

    private bool TooLong(string form)
    {
        if (Text!.Length > NewQuestion.LongestText)
        {
            Errors[form] = T($"Nhiều nhất {NewQuestion.LongestText.ToString("N0", Numbers)} chữ cái.");
        }

        return Errors.ContainsKey(form);
    }

    private RedirectToPageResult After(DeskOutcome outcome, string done)
    {
        switch (outcome)
        {
            case DeskOutcome.Gone:
                TempData["Failed"] = T("Người hỏi đã rút và xóa câu hỏi này.");
                return RedirectToPage("/LegalAdvice/Desk/Inbox");
            case DeskOutcome.Done:
                TempData["Done"] = done;
                break;
            default:
                TempData["Failed"] = outcome == DeskOutcome.NotYours
                    ? T("Câu hỏi này đang do người khác xử lý, hoặc bạn chưa nhận nó.")
                    : T("Câu hỏi vừa được sửa ở nơi khác. Hãy xem lại rồi làm lại.");
                break;
        }

        return RedirectToPage(new { Id });
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var me = await MeAsync();
        if (await desk.RowAsync(Id, cancel) is not { } row)
        {
            return NotFound();
        }

        Question = row;
        TopicName = (await topics.ReadAsync(cancel)).All.FirstOrDefault(topic => topic.Id == row.TopicId)?.Name;
        Opened = await desk.OpenAsync(Id, me, cancel);
        Answer = Errors.ContainsKey("answer") ? Text ?? "" : Opened?.Draft ?? "";
        ClientId ??= Guid.NewGuid().ToString("N");
        ModelState.Clear();
        return Page();
    }
}
