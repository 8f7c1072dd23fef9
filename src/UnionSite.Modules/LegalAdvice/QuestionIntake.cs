using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>Takes questions in: one form makes one question, however often it is sent.</summary>
internal sealed class QuestionIntake(SiteDb db, SealedFields seals, SecretHash hash, ReplyClock reply, TimeProvider clock)
{
    // Both sendings of a double click come within milliseconds: the second waits and finds what the first has stored. The
    // unique index holds what these doors cannot, such as a second process.
    private static readonly SemaphoreSlim[] Doors = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Code and secret for a form that is about to be shown. The code is free at this moment; the index holds it later.</summary>
    public async Task<Receipt> NewReceiptAsync(CancellationToken cancel)
    {
        string code;
        do
        {
            code = TrackingCode.New();
        }
        while (await db.Set<Question>().AnyAsync(question => question.Code == code, cancel));
        return new Receipt(Guid.NewGuid().ToString("N"), code, TrackingCode.NewSecret());
    }

    /// <summary>Stores the question durably, or finds the one that this form has already made.</summary>
    public async Task<IntakeOutcome> SubmitAsync(Receipt receipt, NewQuestion asked, CancellationToken cancel)
    {
        var door = Doors[(uint)receipt.ClientId.GetHashCode(StringComparison.Ordinal) % (uint)Doors.Length];
        await door.WaitAsync(cancel);
        try
        {
            return await StoreAsync(receipt, asked, cancel);
        }
        finally
        {
            door.Release();
        }
    }

    private async Task<IntakeOutcome> StoreAsync(Receipt receipt, NewQuestion asked, CancellationToken cancel)
    {
        if (await EarlierAsync(receipt, asked, cancel) is { } earlier)
        {
            return earlier;
        }

        if (await hash.HashAsync(receipt.Secret, cancel) is not { } secretHash)
        {
            return IntakeOutcome.Busy;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var form = receipt.ClientId;
        db.Add(new Question
        {
            ClientId = form,
            Code = receipt.Code,
            SecretSeal = seals.Seal(form, SealedFields.Secret, secretHash),
            TextSeal = seals.Seal(form, SealedFields.Text, asked.Text),
            NameSeal = seals.SealOrNull(form, SealedFields.Name, asked.Name),
            ContactSeal = seals.SealOrNull(form, SealedFields.Contact, asked.Contact),
            TopicId = asked.TopicId,
            MayPublish = asked.MayPublish,
            AskedUtc = now,
            DueUtc = reply.DueUtc(now),
        });
        try
        {
            await db.SaveChangesAsync(cancel);
            return IntakeOutcome.Stored;
        }
        catch (DbUpdateException)
        {
            // Both sendings of a double click passed the first look; the unique index let one through.
            db.ChangeTracker.Clear();
            if (await EarlierAsync(receipt, asked, cancel) is { } twin)
            {
                return twin;
            }

            // The code was given away between the form and its sending (one in thirty thousand million).
            if (await db.Set<Question>().AnyAsync(question => question.Code == receipt.Code, cancel))
            {
                return IntakeOutcome.FormUsed;
            }

            throw;
        }
    }

    // The same form with other words comes from the next person on a shared phone: the first one's code is not theirs.
    private async Task<IntakeOutcome?> EarlierAsync(Receipt receipt, NewQuestion asked, CancellationToken cancel)
    {
        var known = await db.Set<Question>().AsNoTracking().FirstOrDefaultAsync(question => question.ClientId == receipt.ClientId, cancel);
        if (known is null)
        {
            return null;
        }

        var same = seals.Open(known.ClientId, SealedFields.Text, known.TextSeal) == asked.Text
            && seals.Open(known.ClientId, SealedFields.Name, known.NameSeal) == asked.Name
            && seals.Open(known.ClientId, SealedFields.Contact, known.ContactSeal) == asked.Contact;
        return same ? IntakeOutcome.Stored : IntakeOutcome.FormUsed;
    }
}
