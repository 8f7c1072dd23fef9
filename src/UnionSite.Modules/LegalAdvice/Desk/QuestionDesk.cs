using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;

namespace UnionSite.Modules.LegalAdvice.Desk;

/// <summary>What advisers do with a question. Every opening and every change leaves a line in the audit log, never a word of the text.</summary>
internal sealed class QuestionDesk(SiteDb db, SealedFields seals, AuditLog audit, ReplyClock reply)
{
    /// <summary>One thing that was said, with the adviser's name.</summary>
    public sealed record Said(long Id, string? AdviserName, bool FromAdviser, DateTime SentUtc, string? Text);

    /// <summary>A note among advisers.</summary>
    public sealed record Noted(string AdviserName, DateTime WrittenUtc, string? Text);

    /// <summary>An opened question, without name and contact.</summary>
    /// <param name="Question">The row; its seals stay closed.</param>
    /// <param name="Said">The question (id 0) and what followed, oldest first.</param>
    /// <param name="Notes">Notes, oldest first.</param>
    /// <param name="Draft">Unsent answer, or "".</param>
    public sealed record Opened(Question Question, IReadOnlyList<Said> Said, IReadOnlyList<Noted> Notes, string Draft)
    {
        /// <summary>The last thing said: an answer to an earlier state is not sent unseen.</summary>
        public long LastSaid => Said[^1].Id;
    }

    /// <summary>How the audit log names a question: never by its code.</summary>
    public static string SubjectOf(long questionId) => "LegalQuestion:" + questionId.ToString(CultureInfo.InvariantCulture);

    /// <summary>The row alone, for the frame of a page; nothing is decrypted.</summary>
    public Task<Question?> RowAsync(long id, CancellationToken cancel) =>
        db.Set<Question>().AsNoTracking().FirstOrDefaultAsync(question => question.Id == id, cancel);

    /// <summary>Opens the question and logs that it was opened.</summary>
    /// <returns>Null when it is gone or a colleague's.</returns>
    public async Task<Opened?> OpenAsync(long id, Adviser adviser, CancellationToken cancel)
    {
        var question = await db.Set<Question>().AsNoTracking().Include(found => found.Messages).FirstOrDefaultAsync(found => found.Id == id, cancel);
        if (question is null || !adviser.MayRead(question))
        {
            return null;
        }

        audit.Add("LegalQuestionOpened", adviser.Name, SubjectOf(id), "Mở xem câu hỏi.");
        await db.SaveChangesAsync(cancel);
        var form = question.ClientId;
        var notes = await db.Set<QuestionNote>().AsNoTracking().Where(note => note.QuestionId == id).OrderBy(note => note.Id).ToListAsync(cancel);
        return new Opened(
            question,
            [
                new Said(0, null, false, question.AskedUtc, seals.Open(form, SealedFields.Text, question.TextSeal)),
                .. question.Messages.OrderBy(message => message.Id).Select(message => new Said(
                    message.Id, message.AdviserName, message.FromAdviser, message.SentUtc, seals.Open(form, SealedFields.Message, message.TextSeal))),
            ],
            [.. notes.Select(note => new Noted(note.AdviserName, note.WrittenUtc, seals.Open(form, SealedFields.Note, note.TextSeal)))],
            seals.Open(form, SealedFields.Draft, question.DraftSeal) ?? "");
    }

    /// <summary>Takes the question; a colleague's only as manager.</summary>
    public Task<DeskOutcome> TakeAsync(long id, Adviser adviser, CancellationToken cancel) =>
        ChangeAsync(id, question => question.AdviserId is null || adviser.Manages, question =>
        {
            question.AdviserId = adviser.Id;
            question.AdviserName = adviser.Name;
            question.Status = question.Status == QuestionStatus.New ? QuestionStatus.InProgress : question.Status;
            audit.Add("LegalQuestionTaken", adviser.Name, SubjectOf(id), "Nhận trả lời câu hỏi.");
        }, cancel);

    /// <summary>Gives the question back to the box.</summary>
    public Task<DeskOutcome> ReleaseAsync(long id, Adviser adviser, CancellationToken cancel) =>
        ChangeAsync(id, question => adviser.MayAnswer(question) || adviser.Manages, question =>
        {
            question.AdviserId = question.AdviserName = null;
            question.Status = question.Status == QuestionStatus.InProgress && question.FirstReplyUtc is null ? QuestionStatus.New : question.Status;
            audit.Add("LegalQuestionReleased", adviser.Name, SubjectOf(id), "Trả câu hỏi lại hộp chung.");
        }, cancel);

    /// <summary>Keeps an unsent answer.</summary>
    public Task<DeskOutcome> SaveDraftAsync(long id, Adviser adviser, string text, CancellationToken cancel) =>
        ChangeAsync(id, adviser.MayAnswer, question => question.DraftSeal = seals.SealOrNull(question.ClientId, SealedFields.Draft, text), cancel);

    /// <summary>Sends the answer. The same form sent twice answers once.</summary>
    /// <param name="id">The question.</param>
    /// <param name="adviser">Who answers.</param>
    /// <param name="answer">Text, the form's id and the last thing that the adviser had read.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<DeskOutcome> SendAsync(long id, Adviser adviser, Reply answer, CancellationToken cancel)
    {
        if (await WasSentAsync(id, answer, cancel))
        {
            return DeskOutcome.Done;
        }

        var outcome = await db.Set<QuestionMessage>().AnyAsync(message => message.QuestionId == id && message.Id > answer.LastRead, cancel)
            ? DeskOutcome.Changed
            : await AddAsync(id, adviser, answer, cancel);
        // What changed in between may be the other click of a double click.
        return outcome == DeskOutcome.Changed && await WasSentAsync(id, answer, cancel) ? DeskOutcome.Done : outcome;
    }

    /// <summary>Adds a note that only advisers read.</summary>
    public Task<DeskOutcome> AddNoteAsync(long id, Adviser adviser, string text, CancellationToken cancel) =>
        ChangeAsync(id, adviser.MayRead, question => db.Add(new QuestionNote
        {
            QuestionId = id,
            AdviserName = adviser.Name,
            WrittenUtc = reply.Now,
            TextSeal = seals.Seal(question.ClientId, SealedFields.Note, text),
        }), cancel);

    /// <summary>Uncovers the name or the contact and logs who did it and why.</summary>
    /// <returns>The text; "" when the asker gave none; null when it may not or cannot be shown.</returns>
    public async Task<string?> RevealAsync(long id, Adviser adviser, string field, string reason, CancellationToken cancel)
    {
        if (await RowAsync(id, cancel) is not { } question || !adviser.MayAnswer(question) || field is not (SealedFields.Name or SealedFields.Contact))
        {
            return null;
        }

        var (seal, what) = field == SealedFields.Name ? (question.NameSeal, "tên gọi") : (question.ContactSeal, "cách liên hệ");
        audit.Add("LegalIdentityRevealed", adviser.Name, SubjectOf(id), $"Xem {what} của người hỏi. Lý do: {reason}");
        await db.SaveChangesAsync(cancel);
        return seal is null ? "" : seals.Open(question.ClientId, field, seal);
    }

    /// <summary>Remembers which content item was made of the question.</summary>
    public Task<DeskOutcome> LinkAsync(long id, Adviser adviser, string contentItemId, CancellationToken cancel) =>
        ChangeAsync(id, adviser.MayAnswer, question =>
        {
            question.LegalAnswerId = contentItemId;
            audit.Add("LegalAnswerMade", adviser.Name, SubjectOf(id), "Soạn bản hỏi đáp ẩn danh.");
        }, cancel);

    private Task<DeskOutcome> AddAsync(long id, Adviser adviser, Reply answer, CancellationToken cancel) =>
        ChangeAsync(id, adviser.MayAnswer, question =>
        {
            db.Add(new QuestionMessage
            {
                QuestionId = id,
                ClientId = answer.ClientId,
                FromAdviser = true,
                AdviserName = adviser.Name,
                SentUtc = reply.Now,
                TextSeal = seals.Seal(question.ClientId, SealedFields.Message, answer.Text),
            });
            question.Status = QuestionStatus.Answered;
            question.FirstReplyUtc ??= reply.Now;
            question.DraftSeal = null;
            audit.Add("LegalQuestionAnswered", adviser.Name, SubjectOf(id), "Gửi câu trả lời.");
        }, cancel);

    private Task<bool> WasSentAsync(long id, Reply answer, CancellationToken cancel) =>
        db.Set<QuestionMessage>().AnyAsync(message => message.QuestionId == id && message.ClientId == answer.ClientId, cancel);

    private async Task<DeskOutcome> ChangeAsync(long id, Func<Question, bool> may, Action<Question> change, CancellationToken cancel)
    {
        if (await db.Set<Question>().FirstOrDefaultAsync(question => question.Id == id, cancel) is not { } found)
        {
            return DeskOutcome.Gone;
        }

        if (!may(found))
        {
            return DeskOutcome.NotYours;
        }

        change(found);
        found.Version++;
        try
        {
            await db.SaveChangesAsync(cancel);
            return DeskOutcome.Done;
        }
        catch (DbUpdateException)
        {
            // The version moved on, or both clicks of a double click came through: the page shows what stands now.
            db.ChangeTracker.Clear();
            return await db.Set<Question>().AnyAsync(question => question.Id == id, cancel) ? DeskOutcome.Changed : DeskOutcome.Gone;
        }
    }
}
