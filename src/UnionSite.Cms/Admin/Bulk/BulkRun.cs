using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Admin.Bulk;

/// <summary>Does the next few items of the oldest unfinished job, each in a scope of its own; one that fails does not stop the others.</summary>
public sealed class BulkRun(SiteDb db, IServiceScopeFactory scopes, BulkExport export, AuditLog audit, TimeProvider clock, ILogger<BulkRun> log)
{
    private const int BatchSize = 20;

    /// <summary>Does the next batch, or ends a job that has none left.</summary>
    /// <returns>True while there may be more to do.</returns>
    public async Task<bool> NextAsync(CancellationToken cancel = default)
    {
        var job = await db.Set<BulkJob>().AsNoTracking().Where(known => known.FinishedUtc == null).OrderBy(known => known.Id).FirstOrDefaultAsync(cancel);
        if (job is null)
        {
            return false;
        }

        var rows = await db.Set<BulkRow>().AsNoTracking().Where(row => row.JobId == job.Id && row.State == BulkState.Waiting)
            .OrderBy(row => row.Id).Select(row => row.Id).Take(BatchSize).ToListAsync(cancel);
        if (rows.Count == 0)
        {
            await FinishAsync(job, cancel);
            return true;
        }

        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<BulkPerson>().OfAsync(job.UserId) is not { } user)
        {
            await EndAsync(job, N("Tài khoản đã bị khóa hoặc không còn, nên các mục còn lại không được làm."), cancel);
            return true;
        }

        foreach (var row in rows)
        {
            await DoAsync(row, user, cancel);
        }

        return true;
    }

    /// <summary>Ends a job before its last item, at its owner's wish.</summary>
    /// <returns>False when the user has no such unfinished job.</returns>
    public async Task<bool> StopAsync(long id, string userId, CancellationToken cancel)
    {
        var job = await db.Set<BulkJob>().AsNoTracking().FirstOrDefaultAsync(known => known.Id == id && known.UserId == userId && known.FinishedUtc == null, cancel);
        return job is not null && await EndAsync(job, N("Bạn đã dừng việc này; các mục còn lại không được làm."), cancel);
    }

    private async Task DoAsync(long row, ClaimsPrincipal user, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<BulkItem>().DoAsync(row, user, cancel);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogError(problem, "Row {Row} of a job over many items failed", row);
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<BulkItem>().MarkAsync(row, new BulkOutcome(BulkState.Failed, N("Trang gặp lỗi khi làm mục này; hãy làm bằng tay.")), cancel);
        }
    }

    private async Task FinishAsync(BulkJob job, CancellationToken cancel)
    {
        if (job.Kind == "Export")
        {
            // A file that was half written when the machine stopped is written anew.
            await export.WriteAsync(job, cancel);
        }

        await EndAsync(job, "", cancel);
    }

    private async Task<bool> EndAsync(BulkJob job, string reason, CancellationToken cancel)
    {
        var counts = await db.Set<BulkRow>().Where(row => row.JobId == job.Id).GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel);
        int Of(BulkState state) => counts.Find(count => count.Key == state)?.Count ?? 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var ended = await db.Set<BulkJob>().Where(known => known.Id == job.Id && known.FinishedUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.FinishedUtc, now).SetProperty(known => known.StopReason, reason), cancel);
        if (ended == 0)
        {
            return false;
        }

        audit.Add("BulkFinished", job.UserName, null,
            $"{BulkKind.Find(job.Kind)?.Label ?? job.Kind} (việc số {job.Id}): xong {Of(BulkState.Done)}, bỏ qua {Of(BulkState.Skipped)}, lỗi {Of(BulkState.Failed)}, chưa làm {Of(BulkState.Waiting)}. {reason}".TrimEnd());
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
