using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.LegalAdvice.Desk;

/// <summary>Writes the public, anonymised form of an answered question, with the asker's consent.</summary>
[RequirePermission(LegalAdviceModule.Answer)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PublishModel(QuestionDesk desk, AnonymousAnswer answers, PermissionCheck check, ContentAuthorization rights, Topics topics, ReplyClock reply) : PageModel
{
    private const int MostCitations = 20;
    private const int LongestTitle = 200;

    /// <summary>The question's key.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>Title of the page.</summary>
    [BindProperty]
    public string? Title { get; set; }

    /// <summary>The question in the adviser's words; never filled from the asker's.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The answer; filled from the last one that was sent.</summary>
    [BindProperty]
    public string? Answer { get; set; }

    /// <summary>Term id, or "".</summary>
    [BindProperty]
    public string? Topic { get; set; }

    /// <summary>"2026-11-22".</summary>
    [BindProperty]
    public string? CorrectAsOf { get; set; }

    /// <summary>"true" when the adviser has read the text for clues.</summary>
    [BindProperty]
    public string? Checked { get; set; }

    /// <summary>Cited provisions; empty rows do not count.</summary>
    [BindProperty]
    public List<Citation> Citations { get; set; } = [];

    /// <summary>The opened question, to write from.</summary>
    public QuestionDesk.Opened Opened { get; private set; } = null!;

    /// <summary>What may be chosen as topic.</summary>
    public IReadOnlyList<Topics.Topic> AllTopics { get; private set; } = [];

    /// <summary>True when the user may put the answer on the site at once.</summary>
    public bool MayPublish { get; private set; }

    /// <summary>Problems by field.</summary>
    public Dictionary<string, string> Errors { get; } = [];

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } refused)
        {
            return refused;
        }

        Answer = Opened.Said.LastOrDefault(said => said.FromAdviser)?.Text;
        Topic = Opened.Question.TopicId;
        CorrectAsOf = HanoiTime.Day(reply.Now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        AddRows(3);
        return Page();
    }

    /// <summary>Gives more rows for citations.</summary>
    public async Task<IActionResult> OnPostRowAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } refused)
        {
            return refused;
        }

        AddRows(Citations.Count + 2);
        ModelState.Clear();
        return Page();
    }

    /// <summary>Saves the answer as a draft.</summary>
    public Task<IActionResult> OnPostDraftAsync(CancellationToken cancel) => SaveAsync(publish: false, cancel);

    /// <summary>Puts the answer on the site.</summary>
    public Task<IActionResult> OnPostPublishAsync(CancellationToken cancel) => SaveAsync(publish: true, cancel);

    private async Task<IActionResult> SaveAsync(bool publish, CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } refused)
        {
            return refused;
        }

        var draft = Read();
        if (draft is not null && answers.TracesIn(draft, Opened.Question) is { Count: > 0 } traces)
        {
            Errors[""] = T($"Trong bản này còn {string.Join(", ", traces)}. Hãy bỏ đi rồi lưu lại.");
        }

        if (draft is null || Errors.Count > 0)
        {
            return Again();
        }

        var me = await Adviser.OfAsync(User, check);
        var item = await answers.MakeAsync(draft, Opened.Question, me.Id, cancel);
        if (publish && !await rights.MayAsync(User, "Publish", item))
        {
            return Forbid();
        }

        var saved = await answers.SaveAsync(item, publish, me.Name, cancel);
        if (!saved.IsDone)
        {
            Errors[""] = string.Join(" ", saved.Errors.Select(error => error.Message).DefaultIfEmpty(T("Bản này vừa được sửa ở nơi khác. Hãy mở bản đã soạn từ trang câu hỏi.")));
            return Again();
        }

        await desk.LinkAsync(Id, me, item.ContentItemId, cancel);
        TempData["Done"] = publish ? T("Đã đăng bản hỏi đáp ẩn danh.") : T("Đã lưu nháp bản hỏi đáp ẩn danh.");
        return RedirectToPage("/LegalAdvice/Desk/QuestionPage", new { Id });
    }

    // Everything typed is checked at once, so that one look shows every problem.
    private AnswerDraft? Read()
    {
        Title = Required("Title", Title, LongestTitle, T("Hãy viết tiêu đề."));
        Text = Required("Text", Text, NewQuestion.LongestText, T("Hãy viết lại câu hỏi, không kèm thông tin riêng."));
        Answer = Required("Answer", Answer, 50_000, T("Hãy viết câu trả lời."));
        Topic = string.IsNullOrEmpty(Topic) || AllTopics.All(topic => topic.Id != Topic) ? null : Topic;
        if (!DateOnly.TryParseExact(CorrectAsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day > HanoiTime.Day(reply.Now))
        {
            Errors["CorrectAsOf"] = T("Hãy chọn ngày gần nhất đã đối chiếu với luật, không sau hôm nay.");
        }

        var cited = Citations.Where(citation => !citation.IsEmpty).ToList();
        if (cited.Count == 0)
        {
            Errors["Citations"] = T("Hãy ghi ít nhất một căn cứ: số, ký hiệu văn bản và điều.");
        }
        else if (cited.Any(citation => string.IsNullOrWhiteSpace(citation.Law) || string.IsNullOrWhiteSpace(citation.Article)))
        {
            Errors["Citations"] = T("Mỗi căn cứ cần có số, ký hiệu văn bản (ví dụ 45/2019/QH14) và số điều.");
        }

        if (Checked != "true")
        {
            Errors["Checked"] = T("Hãy đọc lại và đánh dấu vào ô này.");
        }

        return Errors.Count > 0 ? null : new AnswerDraft(Title, Text, Answer, Topic, day, cited);
    }

    private string Required(string field, string? typed, int longest, string missing)
    {
        var text = VietnameseText.Compose(NewQuestion.Lines(typed)).Trim();
        if (text.Length == 0)
        {
            Errors[field] = missing;
        }
        else if (text.Length > longest)
        {
            Errors[field] = T($"Nhiều nhất {longest.ToString("N0", Numbers)} chữ cái.");
        }

        return text;
    }

    private void AddRows(int wanted)
    {
        while (Citations.Count < Math.Min(wanted, MostCitations))
        {
            Citations.Add(new Citation());
        }
    }

    private PageResult Again()
    {
        AddRows(3);
        ModelState.Clear();
        return Page();
    }

    // A question that may not be published, for whatever reason, leads back to its page.
    private async Task<IActionResult?> OpenAsync(CancellationToken cancel)
    {
        if (!await rights.MayCreateAsync(User, AnonymousAnswer.ContentType))
        {
            return Forbid();
        }

        var me = await Adviser.OfAsync(User, check);
        var row = await desk.RowAsync(Id, cancel);
        if (row is null)
        {
            return NotFound();
        }

        if (!me.MayAnswer(row) || !row.MayPublish || row.FirstReplyUtc is null || row.LegalAnswerId is not null)
        {
            TempData["Failed"] = T("Chưa soạn được bản hỏi đáp: câu hỏi phải do bạn trả lời, người hỏi phải đồng ý, và chưa có bản nào được soạn.");
            return RedirectToPage("/LegalAdvice/Desk/QuestionPage", new { Id });
        }

        if (await desk.OpenAsync(Id, me, cancel) is not { } opened)
        {
            return NotFound();
        }

        Opened = opened;
        AllTopics = (await topics.ReadAsync(cancel)).All;
        MayPublish = await rights.MayAsync(User, "Publish", new ContentItem { ContentType = AnonymousAnswer.ContentType, Owner = me.Id });
        return null;
    }
}
