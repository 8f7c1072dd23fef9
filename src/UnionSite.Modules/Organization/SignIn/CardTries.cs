using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>
/// Waits that grow with every wrong PIN of one code: three are free, then half a minute, and twice as long each time up to a day.
/// A right PIN ends them. They are in the store, so that a restart forgives nobody; a code that no card has is counted alike.
/// </summary>
internal sealed class CardTries(SiteDb db, TimeProvider clock)
{
    /// <summary>Tries before the first wait.</summary>
    public const int Free = 3;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);
    private static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    /// <summary>Counts a try before its outcome is known, so that tries sent at once are all counted.</summary>
    /// <returns>How long to wait, with nothing tried; or zero and how many tries there were with this one.</returns>
    public async Task<(TimeSpan Wait, int Count)> EnterAsync(string codeHash, CancellationToken cancel)
    {
        while (true)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var known = await db.Set<CardTry>().AsNoTracking().FirstOrDefaultAsync(row => row.CodeHash == codeHash, cancel);
            if (known is not null && known.OpenUtc > now)
            {
                return (known.OpenUtc - now, known.Count);
            }

            var count = known is null || now - known.LastUtc > Memory ? 1 : known.Count + 1;
            var open = now + WaitAfter(count);
            if (known is null)
            {
                if (await AddAsync(new CardTry { CodeHash = codeHash, Count = count, LastUtc = now, OpenUtc = open }, cancel))
                {
                    return (TimeSpan.Zero, count);
                }
            }
            else if (await db.Set<CardTry>().Where(row => row.CodeHash == codeHash && row.Count == known.Count && row.LastUtc == known.LastUtc)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Count, count).SetProperty(row => row.LastUtc, now).SetProperty(row => row.OpenUtc, open), cancel) == 1)
            {
                return (TimeSpan.Zero, count);
            }

            // Another try was counted in between: this one comes after it.
        }
    }

    /// <summary>The wait that follows so many wrong tries.</summary>
    public static TimeSpan WaitAfter(int count) => count < Free
        ? TimeSpan.Zero
        : TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << Math.Min(count - Free, 20)));

    /// <summary>Forgets the tries of a code: the PIN was right, or the card is new.</summary>
    public Task ForgetAsync(string codeHash, CancellationToken cancel) =>
        db.Set<CardTry>().Where(row => row.CodeHash == codeHash).ExecuteDeleteAsync(cancel);

    /// <summary>A try that did not take place, for the machine was busy, is not counted against anybody.</summary>
    public Task TakeBackAsync(string codeHash, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.Set<CardTry>().Where(row => row.CodeHash == codeHash)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Count, row => row.Count - 1).SetProperty(row => row.OpenUtc, now), cancel);
    }

    private async Task<bool> AddAsync(CardTry row, CancellationToken cancel)
    {
        var old = row.LastUtc - Memory;
        await db.Set<CardTry>().Where(known => known.LastUtc < old).ExecuteDeleteAsync(cancel);
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            // Two first tries of one code at once: the key lets one in, and the other reads it.
            if (!await db.Set<CardTry>().AnyAsync(known => known.CodeHash == row.CodeHash, cancel))
            {
                throw;
            }

            return false;
        }
        finally
        {
            db.Entry(row).State = EntityState.Detached;
        }
    }
}
