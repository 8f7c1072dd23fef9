using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;
using UnionSite.Modules.Emulation.Consents;

namespace UnionSite.Modules.Emulation.Nominations;

/// <summary>
/// One nomination: for its writer to see where it stands, for the council to decide, for editors to make the exemplar of it.
/// </summary>
[RequirePermission(EmulationModule.Nominate)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ViewModel(NominationBook book, ExemplarDraft drafts, Movements movements, PermissionCheck check, ContentAuthorization rights) : PageModel
{
    private const int ShortestReason = 10;

    /// <summary>The nomination's key.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>The version that was on the page.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Question or reason.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Note of the council.</summary>
    [BindProperty]
    public string? Note { get; set; }

    /// <summary>Number of the decision.</summary>
    [BindProperty]
    public string? DecisionNumber { get; set; }

    /// <summary>"2026-11-22".</summary>
    [BindProperty]
    public string? DecidedOn { get; set; }

    /// <summary>The nomination.</summary>
    public Nomination Nomination { get; private set; } = null!;

    /// <summary>Name of its movement, or null.</summary>
    public string? Campaign { get; private set; }

    /// <summary>True for the council.</summary>
    public bool IsCouncil { get; private set; }

    /// <summary>True for its writer.</summary>
    public bool IsMine { get; private set; }

    /// <summary>True for those who may make an exemplar of it.</summary>
    public bool MayWrite { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await OpenAsync(cancel) ? Page() : NotFound();

    /// <summary>The council takes it.</summary>
    public Task<IActionResult> OnPostTakeAsync(CancellationToken cancel) => StepAsync(NominationState.WithCouncil, "", T("Hội đồng đã nhận đề cử."), cancel);

    /// <summary>The council asks back.</summary>
    public Task<IActionResult> OnPostAskBackAsync(CancellationToken cancel) => StepAsync(NominationState.AskedBack, Text(Reason), T("Đã hỏi lại người đề cử."), cancel);

    /// <summary>The council declines.</summary>
    public Task<IActionResult> OnPostDeclineAsync(CancellationToken cancel) => StepAsync(NominationState.Declined, Text(Reason), T("Đã ghi: không biểu dương lần này."), cancel);

    /// <summary>The council honours.</summary>
    public Task<IActionResult> OnPostApproveAsync(CancellationToken cancel) => StepAsync(NominationState.Approved, "", T("Đã ghi quyết định biểu dương."), cancel);

    /// <summary>Adds a note.</summary>
    public async Task<IActionResult> OnPostNoteAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (!IsCouncil)
        {
            return Forbid();
        }

        Note = Text(Note);
        if (Note.Length is 0 or > ShownPerson.LongestText)
        {
            ModelState.AddModelError("Note", T($"Hãy viết ghi chú, nhiều nhất {ShownPerson.LongestText} chữ cái."));
            return Page();
        }

        await book.AddNoteAsync(Nomination, Note, User.Identity?.Name ?? "", cancel);
        TempData["Done"] = T("Đã thêm ghi chú.");
        return RedirectToPage(new { Id });
    }

    /// <summary>Makes a draft of an exemplar.</summary>
    public async Task<IActionResult> OnPostMakeAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (!MayWrite)
        {
            return Forbid();
        }

        if (Nomination.State != NominationState.Approved)
        {
            TempData["Failed"] = T("Chỉ soạn bài từ đề cử đã được biểu dương.");
            return RedirectToPage(new { Id });
        }

        var made = await drafts.MakeAsync(Nomination, User.Identity?.Name ?? "", cancel);
        if (!made.IsDone)
        {
            TempData["Failed"] = string.Join(" ", made.Errors.Select(error => error.Message).DefaultIfEmpty(T("Chưa soạn được bài. Hãy thử lại.")));
            return RedirectToPage(new { Id });
        }

        TempData["Done"] = T("Đã soạn bản nháp. Hãy đọc lại, hoàn thiện, rồi gửi duyệt hoặc đăng.");
        return Redirect("~/Admin/Contents/ContentItems/" + made.Item!.ContentItemId + "/Edit");
    }

    private async Task<IActionResult> StepAsync(NominationState to, string text, string done, CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (!IsCouncil)
        {
            return Forbid();
        }

        if (!Check(to, text))
        {
            Reason = text.Length > 0 ? text : Reason;
            return Page();
        }

        if (await book.StepAsync(Nomination, Version, to, text, User.Identity?.Name ?? "", cancel))
        {
            TempData["Done"] = done;
        }
        else
        {
            TempData["Failed"] = T("Đề cử này vừa được xét ở nơi khác. Hãy xem lại tình trạng.");
        }

        return RedirectToPage(new { Id });
    }

    private bool Check(NominationState to, string text)
    {
        if (to is NominationState.AskedBack or NominationState.Declined && text.Length is < ShortestReason or > ShownPerson.LongestText)
        {
            ModelState.AddModelError("Reason", T($"Hãy viết điều cần hỏi hoặc lý do, từ {ShortestReason} đến {ShownPerson.LongestText} chữ cái."));
        }

        if (to == NominationState.Approved)
        {
            DecisionNumber = VietnameseText.OneLine(VietnameseText.Compose(DecisionNumber));
            var isDay = DateOnly.TryParseExact(DecidedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= HanoiTime.Day(book.Now);
            if (DecisionNumber.Length is 0 or > Nomination.LongestLine)
            {
                ModelState.AddModelError("DecisionNumber", T("Hãy ghi số quyết định."));
            }

            if (!isDay)
            {
                ModelState.AddModelError("DecidedOn", T("Hãy ghi ngày quyết định, không sau hôm nay."));
            }

            if (ModelState.IsValid)
            {
                (Nomination.DecisionNumber, Nomination.DecidedOn) = (DecisionNumber, day);
            }
        }

        return ModelState.IsValid;
    }

    private static string Text(string? typed) => VietnameseText.Compose(typed?.ReplaceLineEndings("\n")).Trim();

    // A draft is its writer's alone; what was sent is the council's too; what is honoured also theirs who write it up.
    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        if (await book.FindAsync(Id, cancel) is not { } found)
        {
            return false;
        }

        Nomination = found;
        IsMine = found.NominatorId == ContentAuthorization.UserId(User);
        IsCouncil = found.State != NominationState.Draft && await check.HasAsync(User, EmulationModule.Decide);
        MayWrite = found.State == NominationState.Approved && await check.HasAsync(User, EmulationModule.ManageConsents) && await rights.MayCreateAsync(User, ConsentRule.Exemplar);
        Campaign = (await movements.ReadAsync(cancel)).All.FirstOrDefault(known => known.Id == found.CampaignId).Name;
        return IsMine || IsCouncil || MayWrite;
    }
}
