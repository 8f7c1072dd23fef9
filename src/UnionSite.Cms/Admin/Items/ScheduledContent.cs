using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Admin.Items;

/// <summary>Publishes and archives what is due. The planned moment is stamped, not the moment of the run.</summary>
public sealed class ScheduledContent(SiteDb db, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ScheduledContent> logger)
{
    // A batch, so that a site that stood still for a month does not hold its memory for one run.
    private const int MostAtOnce = 200;

    /// <summary>Does what is due now, each item in a transaction of its own; one that fails does not stop the others.</summary>
    /// <returns>How many items were published or archived.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var publish = await db.ContentItems.AsNoTracking().Where(row => row.Latest && !row.Published && row.ScheduledPublishUtc != null && row.ScheduledPublishUtc <= now)
            .OrderBy(row => row.ScheduledPublishUtc).Take(MostAtOnce)
            .Select(row => new Due(row.ContentItemId, row.ScheduledPublishUtc!.Value, row.Author, true)).ToListAsync(cancel);
        var done = 0;
        foreach (var due in publish)
        {
            done += await RunAsync(due, cancel) ? 1 : 0;
        }

        // Asked after the publications: a text whose both moments have passed is published and taken off again.
        var archive = await db.ContentItems.AsNoTracking().Where(row => row.Published && row.ScheduledArchiveUtc != null && row.ScheduledArchiveUtc <= now)
            .OrderBy(row => row.ScheduledArchiveUtc).Take(MostAtOnce)
            .Select(row => new Due(row.ContentItemId, row.ScheduledArchiveUtc!.Value, row.Author, false)).ToListAsync(cancel);
        foreach (var due in archive)
        {
            done += await RunAsync(due, cancel) ? 1 : 0;
        }

        return done;
    }

    private async Task<bool> RunAsync(Due due, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var editor = scope.ServiceProvider.GetRequiredService<ContentEditor>();
            // The act is that of the person who planned it, who stays the item's author.
            var by = due.Author is { Length: > 0 } author ? author : "site";
            var result = due.IsPublication
                ? await editor.PublishLatestAsync(due.ContentItemId, by, due.PlannedUtc, cancel)
                : await editor.UnpublishAsync(due.ContentItemId, by, cancel);
            if (!result.IsDone)
            {
                logger.LogWarning("Planned {Act} of {Item} was refused: {Reasons}", due.IsPublication ? "publication" : "archiving", due.ContentItemId, string.Join("; ", result.Errors.Select(error => error.Message)));
            }

            return result.IsDone;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogError(problem, "Planned {Act} of {Item} failed", due.IsPublication ? "publication" : "archiving", due.ContentItemId);
            return false;
        }
    }

    private sealed record Due(string ContentItemId, DateTime PlannedUtc, string? Author, bool IsPublication);
}
