using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;

namespace UnionSite.Modules.LegalAdvice.Desk;

/// <summary>The advisers' box. It decrypts nothing: a list shows neither words nor identity.</summary>
[RequirePermission(LegalAdviceModule.Answer)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class InboxModel(SiteDb db, Topics topics, ReplyClock reply) : PageModel
{
    private const int PageSize = 30;

    /// <summary>"open" (default), "answered" or "all".</summary>
    [BindProperty(SupportsGet = true, Name = "tinh-trang")]
    public string? State { get; set; }

    /// <summary>Term id, or "".</summary>
    [BindProperty(SupportsGet = true, Name = "chu-de")]
    public string? Topic { get; set; }

    /// <summary>Page number from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "trang")]
    public string? PageText { get; set; }

    /// <summary>Rows of the page.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Topics for the filter.</summary>
    public IReadOnlyList<Topics.Topic> AllTopics { get; private set; } = [];

    /// <summary>Questions that match.</summary>
    public int Total { get; private set; }

    /// <summary>Page number.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>Number of pages.</summary>
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>A year whose announced holidays are missing, or null.</summary>
    public int? YearWithoutHolidays => reply.YearWithoutHolidays();

    /// <summary>One line of the box.</summary>
    public sealed record Row(long Id, string Code, string? Topic, DateTime AskedUtc, QuestionStatus Status, string? Adviser, string Clock, bool IsLate, bool? Helpful);

    /// <summary>Shows the box.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        AllTopics = (await topics.ReadAsync(cancel)).All;
        var questions = db.Set<Question>().AsNoTracking();
        questions = State switch
        {
            "answered" => questions.Where(question => question.Status == QuestionStatus.Answered),
            "all" => questions,
            _ => questions.Where(question => question.Status != QuestionStatus.Answered),
        };
        if (!string.IsNullOrEmpty(Topic))
        {
            questions = questions.Where(question => question.TopicId == Topic);
        }

        Total = await questions.CountAsync(cancel);
        Number = int.TryParse(PageText, out var number) ? Math.Clamp(number, 1, Pages) : 1;
        // What is owed comes first by deadline, then by age; what is answered, newest first.
        var sorted = State == "answered"
            ? questions.OrderByDescending(question => question.AskedUtc)
            : questions.OrderBy(question => question.Status == QuestionStatus.Answered).ThenBy(question => question.DueUtc).ThenBy(question => question.AskedUtc);
        var rows = await sorted.ThenBy(question => question.Id).Skip((Number - 1) * PageSize).Take(PageSize)
            .Select(question => new { question.Id, question.Code, question.TopicId, question.AskedUtc, question.Status, question.AdviserName, question.DueUtc, question.Helpful })
            .ToListAsync(cancel);
        Rows =
        [
            .. rows.Select(row => new Row(
                row.Id, row.Code, AllTopics.FirstOrDefault(topic => topic.Id == row.TopicId)?.Name, row.AskedUtc, row.Status, row.AdviserName,
                reply.Describe(row.Status, row.DueUtc), reply.IsOverdue(row.Status, row.DueUtc), row.Helpful)),
        ];
    }

    /// <summary>Vietnamese name of a status.</summary>
    public static string NameOf(QuestionStatus status) => status switch
    {
        QuestionStatus.New => T("Mới"),
        QuestionStatus.InProgress => T("Đang xử lý"),
        _ => T("Đã trả lời"),
    };
}
