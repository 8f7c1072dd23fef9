using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Admin.Items;

/// <summary>
/// Publishes and archives what is due. The planned moment is stamped, not the moment of the run. What is refused is shown at
/// the desk and not tried again before somebody has changed it.
/// </summary>
public sealed class ScheduledContent(SiteDb db, IServiceScopeFactory scopes, ScheduleRefusals refusals, TimeProvider clock, ILogger<ScheduledContent> logger)
{
    // A batch, so that a site that stood still for a month does not hold its memory for one run.
    private const int MostAtOnce = 200;

    /// <summary>Does what is due now, each item in a transaction of its own; one that fails does not stop the others.</summary>
    /// <returns>How many items were published or archived.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var known = await refusals.CurrentAsync(cancel);
        var closed = IdsOf(known, "Publish");
        var publish = await db.ContentItems.AsNoTracking().Where(row => row.Latest && !row.Published && row.ScheduledPublishUtc != null && row.ScheduledPublishUtc <= now && !closed.Contains(row.ContentItemId))
            .OrderBy(row => row.ScheduledPublishUtc).Take(MostAtOnce)
            .Select(row => new Due(row.ContentItemId, row.ContentItemVersionId, row.Revision, row.ScheduledPublishUtc!.Value, row.Author, "Publish")).ToListAsync(cancel);
        var done = await RunAsync(publish, known, cancel);

        // Asked after the publications: a text whose both moments have passed is published and taken off again.
        closed = IdsOf(known, "Archive");
        var archive = await db.ContentItems.AsNoTracking().Where(row => row.Published && row.ScheduledArchiveUtc != null && row.ScheduledArchiveUtc <= now && !closed.Contains(row.ContentItemId))
            .OrderBy(row => row.ScheduledArchiveUtc).Take(MostAtOnce)
            .Select(row => new Due(row.ContentItemId, row.ContentItemVersionId, row.Revision, row.ScheduledArchiveUtc!.Value, row.Author, "Archive")).ToListAsync(cancel);
        return done + await RunAsync(archive, known, cancel);
    }

    private static List<string> IdsOf(IReadOnlyList<ScheduleRefusal> known, string act) =>
        [.. known.Where(refusal => refusal.Act == act && refusal.IsFinal).Select(refusal => refusal.ContentItemId)];

    private async Task<int> RunAsync(List<Due> all, IReadOnlyList<ScheduleRefusal> known, CancellationToken cancel)
    {
        var done = 0;
        foreach (var due in all)
        {
            var (reason, isOwnFailure) = await TryAsync(due, cancel);
            if (reason is null)
            {
                done++;
                continue;
            }

            var token = ScheduleRefusals.TokenOf(due.ContentItemVersionId, due.Revision);
            var tries = isOwnFailure ? 1 + (known.FirstOrDefault(refusal => refusal.ContentItemId == due.ContentItemId && refusal.Act == due.Act)?.Tries ?? 0) : 0;
            await refusals.AddAsync(new ScheduleRefusal(due.ContentItemId, due.Act, due.PlannedUtc, token, reason, clock.GetUtcNow().UtcDateTime, tries), due.By, cancel);
        }

        return done;
    }

    private async Task<(string? Reason, bool IsOwnFailure)> TryAsync(Due due, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var editor = scope.ServiceProvider.GetRequiredService<ContentEditor>();
            var result = due.Act == "Publish"
                ? await editor.PublishLatestAsync(due.ContentItemId, due.By, due.PlannedUtc, cancel)
                : await editor.UnpublishAsync(due.ContentItemId, due.By, cancel);
            if (result.IsDone)
            {
                return (null, false);
            }

            var reason = string.Join(" ", result.Errors.Select(error => error.Message).Distinct());
            logger.LogWarning("Planned {Act} of {Item} was refused: {Reasons}", due.Act, due.ContentItemId, reason);
            return (reason.Length > 0 ? reason : N("Không rõ lý do."), false);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogError(problem, "Planned {Act} of {Item} failed", due.Act, due.ContentItemId);
            return (N("Trang gặp lỗi khi thực hiện; hãy làm bằng tay."), true);
        }
    }

    // The act is that of the person who planned it, who stays the item's author.
    private sealed record Due(string ContentItemId, string ContentItemVersionId, int Revision, DateTime PlannedUtc, string? Author, string Act)
    {
        public string By => Author is { Length: > 0 } author ? author : "site";
    }
}
