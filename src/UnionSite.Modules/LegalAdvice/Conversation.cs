using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>What an asker may do with a question: open it with code and secret, read, ask on, judge, withdraw.</summary>
internal sealed class Conversation(SiteDb db, SealedFields seals, SecretHash hash, ReplyClock reply, AuditLog audit, ContentEditor content)
{
    /// <summary>One thing that was said.</summary>
    /// <param name="FromAdviser">False for the asker.</param>
    /// <param name="SentUtc">UTC.</param>
    /// <param name="Text">Plain text; null when its key is not at hand.</param>
    public sealed record Said(bool FromAdviser, DateTime SentUtc, string? Text);

    /// <summary>Everything that the asker sees.</summary>
    /// <param name="Question">The row; its seals stay closed.</param>
    /// <param name="Said">The question and what followed, oldest first.</param>
    public sealed record Opened(Question Question, IReadOnlyList<Said> Said);

    /// <summary>The question that code and secret open.</summary>
    /// <param name="code">As <see cref="TrackingCode.Read"/> gives it.</param>
    /// <param name="secret">Digits.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The store key; 0 when the pair is wrong; null when the machine is too busy to tell.</returns>
    public async Task<long?> FindAsync(string code, string secret, CancellationToken cancel)
    {
        var question = await db.Set<Question>().AsNoTracking().FirstOrDefaultAsync(found => found.Code == code, cancel);
        // An unknown code costs the same hash as a known one.
        var known = question is null ? null : seals.Open(question.ClientId, SealedFields.Secret, question.SecretSeal);
        return await hash.FitsAsync(known, secret, cancel) switch
        {
            null => null,
            true => question!.Id,
            false => 0,
        };
    }

    /// <summary>The conversation, or null when the question is gone.</summary>
    public async Task<Opened?> OpenAsync(long questionId, CancellationToken cancel)
    {
        var question = await db.Set<Question>().AsNoTracking().Include(found => found.Messages).FirstOrDefaultAsync(found => found.Id == questionId, cancel);
        return question is null ? null : new Opened(question,
        [
            new Said(false, question.AskedUtc, seals.Open(question.ClientId, SealedFields.Text, question.TextSeal)),
            .. question.Messages.OrderBy(message => message.Id).Select(message =>
                new Said(message.FromAdviser, message.SentUtc, seals.Open(question.ClientId, SealedFields.Message, message.TextSeal))),
        ]);
    }

    /// <summary>Adds the asker's words; the reply clock starts again. Sending the same form twice adds them once.</summary>
    /// <returns>False when the question is gone.</returns>
    public Task<bool> AskOnAsync(long questionId, string clientId, string text, CancellationToken cancel) => ChangeAsync(questionId, async question =>
    {
        if (await db.Set<QuestionMessage>().AnyAsync(message => message.QuestionId == questionId && message.ClientId == clientId, cancel))
        {
            return;
        }

        db.Add(new QuestionMessage
        {
            QuestionId = questionId,
            ClientId = clientId,
            SentUtc = reply.Now,
            TextSeal = seals.Seal(question.ClientId, SealedFields.Message, text),
        });
        if (question.Status == QuestionStatus.Answered)
        {
            question.Status = QuestionStatus.InProgress;
            question.DueUtc = reply.DueUtc(reply.Now);
            question.Helpful = null;
        }
    }, cancel);

    /// <summary>Notes whether the answer helped.</summary>
    public Task<bool> JudgeAsync(long questionId, bool helpful, CancellationToken cancel) =>
        ChangeAsync(questionId, question => Task.FromResult(question.Helpful = helpful), cancel);

    /// <summary>Gives or takes back the consent to publish an anonymised answer.</summary>
    public Task<bool> ConsentAsync(long questionId, bool mayPublish, CancellationToken cancel) =>
        ChangeAsync(questionId, question => Task.FromResult(question.MayPublish = mayPublish), cancel);

    /// <summary>Erases the question, everything said and every note; with the wish, the published answer leaves the site first.</summary>
    public async Task WithdrawAsync(long questionId, bool unpublish, CancellationToken cancel)
    {
        if (await QuestionAsync(questionId, cancel) is not { } question)
        {
            return;
        }

        if (question.LegalAnswerId is { } answer)
        {
            await TakeOffAsync(answer, unpublish, cancel);
        }

        db.Remove(question);
        audit.Add("LegalQuestionWithdrawn", "người hỏi", Desk.QuestionDesk.SubjectOf(questionId), "Người hỏi đã rút và xóa câu hỏi.");
        await db.SaveChangesAsync(cancel);
    }

    // What readers already have stays unless the asker says otherwise; what never was public goes with the question it came from.
    private async Task TakeOffAsync(string answerId, bool unpublish, CancellationToken cancel)
    {
        var versions = await content.VersionsAsync(answerId, cancel);
        if (versions.Any(row => row.Published))
        {
            if (unpublish)
            {
                await content.DeleteAsync(answerId, "người hỏi", cancel);
            }
        }
        else if (versions.Any(row => row.Latest))
        {
            await content.DeleteAsync(answerId, "người hỏi", cancel);
            await content.PurgeAsync(answerId, "người hỏi", cancel);
        }
    }

    private Task<Question?> QuestionAsync(long questionId, CancellationToken cancel) =>
        db.Set<Question>().FirstOrDefaultAsync(question => question.Id == questionId, cancel);

    // The adviser may save in between, and a double click may add the same message: the change is made again on what stands.
    private async Task<bool> ChangeAsync(long questionId, Func<Question, Task> change, CancellationToken cancel)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (await QuestionAsync(questionId, cancel) is not { } question)
            {
                return false;
            }

            await change(question);
            question.Version++;
            try
            {
                await db.SaveChangesAsync(cancel);
                return true;
            }
            catch (DbUpdateException) when (attempt < 3)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
