using UnionSite.Cms.Display;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.Engagement.Statistics;

/// <summary>
/// Counts in memory until the writer takes the batch. The steps have names: the id is one, it is not a preview, not a
/// prefetch, not staff; machines are told from people; whether the item is public is asked when the batch is written. The
/// browser's name is looked at and forgotten; no address, cookie or account ever comes here.
/// </summary>
internal sealed class PageCounters(TimeProvider clock) : IPageViewCounter, IPageFeedback
{
    // Far more items than a second of a real site touches; made-up ids must not fill the memory.
    private const int MostKeys = 50_000;

    private readonly Lock _gate = new();
    private CounterBatch _batch = new();

    /// <inheritdoc/>
    public void Count(PageVisit visit)
    {
        var day = HanoiTime.Day(clock.GetUtcNow().UtcDateTime);
        if (Drop(visit) is { } reason)
        {
            lock (_gate)
            {
                Add(_batch.Drops, (day, reason), 1);
            }

            return;
        }

        var visitor = VisitorRules.Of(visit.UserAgent);
        lock (_gate)
        {
            CountItem(_batch.Views, (visit.ContentItemId, day, visitor), day);
        }
    }

    /// <inheritdoc/>
    public void Count(string contentItemId, bool helpful)
    {
        var day = HanoiTime.Day(clock.GetUtcNow().UtcDateTime);
        lock (_gate)
        {
            if (IsId(contentItemId))
            {
                CountItem(_batch.Feedback, (contentItemId, day, helpful), day);
            }
            else
            {
                Add(_batch.Drops, (day, DropReason.BadId), 1);
            }
        }
    }

    /// <summary>Hands everything counted so far over to the caller.</summary>
    public CounterBatch Take()
    {
        lock (_gate)
        {
            var taken = _batch;
            _batch = new CounterBatch();
            return taken;
        }
    }

    /// <summary>Takes a batch back that could not be written; nothing of it is lost.</summary>
    public void Return(CounterBatch batch)
    {
        lock (_gate)
        {
            _batch.Add(batch);
        }
    }

    private static DropReason? Drop(PageVisit visit) =>
        !IsId(visit.ContentItemId) ? DropReason.BadId
        : visit.IsPreview ? DropReason.Preview
        : visit.IsPrefetch ? DropReason.Prefetch
        : visit.IsStaff ? DropReason.Staff
        : null;

    private static bool IsId(string? id) => id is { Length: 26 } && id.All(char.IsAsciiLetterOrDigit);

    private void CountItem<TKey>(Dictionary<TKey, long> counts, TKey key, DateOnly day)
        where TKey : notnull
    {
        if (counts.Count < MostKeys || counts.ContainsKey(key))
        {
            Add(counts, key, 1);
        }
        else
        {
            Add(_batch.Drops, (day, DropReason.TooMany), 1);
        }
    }

    private static void Add<TKey>(Dictionary<TKey, long> counts, TKey key, long count)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + count;
}
