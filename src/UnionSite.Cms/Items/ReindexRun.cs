using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Items;

/// <summary>Indexes a batch of the waiting items anew; batch and progress are one short transaction.</summary>
public sealed class ReindexRun(SiteDb db, Reindexing reindexing, RowIndexer indexer, AuditLog audit, ILogger<ReindexRun> log)
{
    private const int BatchSize = 100;

    /// <summary>Does the next batch.</summary>
    /// <returns>True while more waits.</returns>
    public async Task<bool> NextAsync(CancellationToken cancel = default)
    {
        if (!(await reindexing.StateAsync(cancel)).IsRunning)
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var state = await reindexing.StateAsync(cancel);
        var batch = await reindexing.Of(state.Types).Where(row => row.Id > state.After).OrderBy(row => row.Id).Take(BatchSize).ToListAsync(cancel);
        foreach (var row in batch)
        {
            await IndexAsync(row, cancel);
        }

        var isLast = batch.Count < BatchSize;
        await reindexing.WriteAsync(isLast ? new ReindexState([], 0, 0, 0) : state with { After = batch[^1].Id, Done = state.Done + batch.Count }, cancel);
        if (isLast)
        {
            audit.Add("ContentReindexed", "site", null, $"Đã lập lại chỉ mục {state.Done + batch.Count} bản của các kiểu: {string.Join(", ", state.Types)}.");
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return !isLast;
    }

    private async Task IndexAsync(ContentItemRow row, CancellationToken cancel)
    {
        try
        {
            await indexer.IndexAsync(row, cancel);
        }
        catch (JsonException problem)
        {
            log.LogWarning(problem, "Version {Version} of {Item} could not be read and keeps its old index", row.ContentItemVersionId, row.ContentItemId);
        }
    }
}
