namespace UnionSite.Modules.Engagement.Statistics;

/// <summary>Counts that are not yet written. Not safe for parallel use: its holder locks.</summary>
internal sealed class CounterBatch
{
    /// <summary>Views by item, day and kind of visitor.</summary>
    public Dictionary<(string Item, DateOnly Day, Visitor Visitor), long> Views { get; } = [];

    /// <summary>Answers to "was this of use?" by item and day.</summary>
    public Dictionary<(string Item, DateOnly Day, bool Helpful), long> Feedback { get; } = [];

    /// <summary>Requests that were not counted, by day and reason.</summary>
    public Dictionary<(DateOnly Day, DropReason Reason), long> Drops { get; } = [];

    /// <summary>True when there is nothing to write.</summary>
    public bool IsEmpty => Views.Count == 0 && Feedback.Count == 0 && Drops.Count == 0;

    /// <summary>Ids of all items in the batch.</summary>
    public IReadOnlyCollection<string> Items =>
        [.. Views.Keys.Select(key => key.Item).Concat(Feedback.Keys.Select(key => key.Item)).Distinct(StringComparer.Ordinal)];

    /// <summary>Adds another batch's counts.</summary>
    public void Add(CounterBatch other)
    {
        Merge(Views, other.Views);
        Merge(Feedback, other.Feedback);
        Merge(Drops, other.Drops);
    }

    /// <summary>The batch with the counts of items that are not public turned into drops; this one stays as it is.</summary>
    public CounterBatch Only(IReadOnlySet<string> publicItems)
    {
        var kept = new CounterBatch();
        Merge(kept.Drops, Drops);
        foreach (var (key, count) in Views)
        {
            Keep(kept, kept.Views, key, key.Item, key.Day, count, publicItems);
        }

        foreach (var (key, count) in Feedback)
        {
            Keep(kept, kept.Feedback, key, key.Item, key.Day, count, publicItems);
        }

        return kept;
    }

    private static void Keep<TKey>(CounterBatch kept, Dictionary<TKey, long> counts, TKey key, string item, DateOnly day, long count, IReadOnlySet<string> publicItems)
        where TKey : notnull
    {
        if (publicItems.Contains(item))
        {
            counts[key] = count;
        }
        else
        {
            kept.Drops[(day, DropReason.NotPublished)] = kept.Drops.GetValueOrDefault((day, DropReason.NotPublished)) + count;
        }
    }

    private static void Merge<TKey>(Dictionary<TKey, long> into, Dictionary<TKey, long> from)
        where TKey : notnull
    {
        foreach (var (key, count) in from)
        {
            into[key] = into.GetValueOrDefault(key) + count;
        }
    }
}
