using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Search;

namespace UnionSite.Cms.Audit;

/// <summary>
/// Takes committed lines into the chain, in the order in which they were written, and into the log's search. It runs beside
/// the acts and not inside them: two acts at once would wait for each other's place in the chain.
/// </summary>
public sealed class AuditSealer(SiteDb db)
{
    private const int Batch = 200;

    // One chain, one writer. A second process is stopped by the unique place of a line.
    private static readonly SemaphoreSlim One = new(1, 1);

    /// <summary>Seals what waits.</summary>
    /// <returns>How many lines were sealed.</returns>
    public async Task<int> SealAsync(CancellationToken cancel = default)
    {
        await One.WaitAsync(cancel);
        try
        {
            var count = 0;
            int batch;
            do
            {
                batch = await SealBatchAsync(cancel);
                count += batch;
            }
            while (batch == Batch);
            return count;
        }
        finally
        {
            One.Release();
        }
    }

    private async Task<int> SealBatchAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var waiting = await db.Audit.Where(entry => entry.Sequence == null).OrderBy(entry => entry.Id).Take(Batch).ToListAsync(cancel);
        if (waiting.Count == 0)
        {
            return 0;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var last = await db.Audit.AsNoTracking().Where(entry => entry.Sequence != null).OrderByDescending(entry => entry.Sequence)
            .Select(entry => new { entry.Sequence, entry.Hash }).FirstOrDefaultAsync(cancel);
        var (sequence, link) = (last?.Sequence ?? 0, last?.Hash ?? AuditChain.Start);
        foreach (var entry in waiting)
        {
            entry.Sequence = ++sequence;
            entry.Salt = RandomNumberGenerator.GetBytes(AuditChain.Size);
            entry.Commitment = AuditChain.Commitment(entry, entry.Salt);
            entry.Hash = link = AuditChain.Link(link, sequence, entry, entry.Commitment);
            await AuditSearch.AddAsync(db, entry, cancel);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return waiting.Count;
    }
}
