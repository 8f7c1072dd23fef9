using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Media;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.Emulation.Consents;

/// <summary>
/// Takes a person's name and face off the site. The withdrawal and the exemplar's leaving of the site are one transaction:
/// from its commit on no page, list, feed, search or file shows them, for all of these read what is public at that moment
/// (<see cref="PublishedContent"/>, <see cref="ConsentHold"/>); copies in browsers and proxies live for a minute.
/// </summary>
internal sealed class ConsentWithdrawal(SiteDb db, ContentEditor editor, MediaDerivatives derivatives, ConsentTraces traces, AuditLog audit, TimeProvider clock)
{
    /// <summary>Withdraws. An exemplar that honours the person or names the person in its text leaves the site until it is rewritten.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="version">The version that the editor saw.</param>
    /// <param name="reason">Why, for the register.</param>
    /// <param name="by">User name.</param>
    /// <param name="cancel">Stops the work before it is committed.</param>
    public async Task<WithdrawalOutcome> RunAsync(long personId, int version, string reason, string by, CancellationToken cancel)
    {
        var person = await db.Set<ShownPerson>().Include(found => found.Pictures).FirstOrDefaultAsync(found => found.Id == personId, cancel);
        if (person is null || person.Version != version || person.State == ConsentState.Withdrawn)
        {
            return new WithdrawalOutcome(false, false, false, [], [], []);
        }

        var paths = await traces.PathsAsync(person, cancel);
        var shown = (await editor.VersionsAsync(person.ContentItemId, cancel)).FirstOrDefault(row => row.Published);
        var leaves = shown is not null && Leaves(ContentRows.Read(shown), person, paths);
        person.State = ConsentState.Withdrawn;
        person.WithdrawnUtc = clock.GetUtcNow().UtcDateTime;
        person.WithdrawReason = reason;
        person.Version++;
        audit.Add("ConsentWithdrawn", by, person.ContentItemId, $"Người số {personId} rút lại sự đồng ý. {(leaves ? "Bài được gỡ khỏi trang." : "Ảnh không được hiện nữa.")} {paths.Count} ảnh.");
        try
        {
            // Both are saved by the verb, in its transaction.
            if (!leaves || !(await editor.UnpublishAsync(person.ContentItemId, by, cancel)).IsDone)
            {
                leaves = false;
                await db.SaveChangesAsync(cancel);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new WithdrawalOutcome(false, false, false, [], [], []);
        }

        foreach (var hash in person.Pictures.Select(picture => picture.Hash).Where(hash => hash.Length == 64).Distinct())
        {
            derivatives.Forget(hash);
        }

        var isCleared = await ClearAsync(person, paths, by);
        return new WithdrawalOutcome(true, leaves, isCleared, [.. paths.Order(StringComparer.Ordinal)], await traces.UsersAsync(person, paths, cancel), await traces.MentionsAsync(person, cancel));
    }

    // A text that shows the picture would show a hole with the picture's description in it.
    private static bool Leaves(ContentItem item, ShownPerson person, IReadOnlySet<string> paths) =>
        person.IsMain || PersonName.IsIn(PersonName.TextOf(item), person.Name) || PictureRemoval.IsInText(item.Content, paths);

    // What editors go on with: without the pictures, and without the tick that all agree. A link that was sent out for
    // approval dies with the text that it showed. Not to be cancelled by the browser: the withdrawal is done already.
    private async Task<bool> ClearAsync(ShownPerson person, IReadOnlySet<string> paths, string by)
    {
        if (await editor.LatestAsync(person.ContentItemId) is not { } latest)
        {
            return false;
        }

        var item = latest.Copy();
        PictureRemoval.From(item.Content, paths);
        if (person.IsMain && item.FindField(ConsentRule.Exemplar, "ConsentToShow") is { } tick)
        {
            tick["Value"] = false;
        }

        if (JsonText.Write(item.ToJson()) == JsonText.Write(latest.ToJson()))
        {
            return true;
        }

        if (latest.Published && (await editor.PublishAsync(item, latest.EditToken, by)).IsDone)
        {
            return true;
        }

        db.ChangeTracker.Clear();
        return (await editor.SaveDraftAsync(item, latest.EditToken, by)).IsDone;
    }
}
