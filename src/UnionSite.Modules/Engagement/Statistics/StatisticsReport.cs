using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.Engagement.Statistics;

/// <summary>What the staff's page of statistics shows.</summary>
internal sealed class StatisticsReport(StatisticsStore store, PublishedContent published, TimeProvider clock)
{
    private const int MostItems = 20;

    /// <summary>Fewer answers than this are not shown: they could point at persons.</summary>
    public const int SmallestGroup = 5;

    /// <summary>An item by name.</summary>
    /// <param name="Id">Content item id.</param>
    /// <param name="Title">Its title, or a sentence that says why there is none.</param>
    /// <param name="Url">Its page, or null.</param>
    public sealed record Named(string Id, string Title, string? Url);

    /// <summary>One line of the table of most-read items.</summary>
    public sealed record Top(Named Item, long People, long Machines);

    /// <summary>One line of the table of answers.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Total">All answers; null when there are fewer than five.</param>
    /// <param name="Yes">"Có ích"; null when it, or what is left over, is fewer than five.</param>
    public sealed record Answers(Named Item, long? Total, long? Yes);

    /// <summary>The figures of a period.</summary>
    /// <param name="From">First day, in Hanoi.</param>
    /// <param name="To">Last day.</param>
    /// <param name="Days">Every day of the period, days without views included.</param>
    /// <param name="Item">The one item that the days are about, or null for all.</param>
    /// <param name="TopItems">Most read first.</param>
    /// <param name="Feedback">Answers of the current month.</param>
    /// <param name="Drops">What was not counted.</param>
    public sealed record Period(
        DateOnly From, DateOnly To, IReadOnlyList<StatisticsStore.DayViews> Days, Named? Item,
        IReadOnlyList<Top> TopItems, IReadOnlyList<Answers> Feedback, IReadOnlyList<(string Reason, long Count)> Drops)
    {
        /// <summary>Views by people.</summary>
        public long People => Days.Sum(day => day.People);

        /// <summary>Fetches by machines.</summary>
        public long Machines => Days.Sum(day => day.Machines);
    }

    /// <summary>The figures of the last days up to today.</summary>
    public async Task<Period> ReadAsync(int days, string? item, Reader reader, CancellationToken cancel)
    {
        await store.PrepareAsync(cancel);
        var to = HanoiTime.Day(clock.GetUtcNow().UtcDateTime);
        var from = to.AddDays(1 - days);
        var known = (await store.DaysAsync(from, to, item, cancel)).ToDictionary(day => day.Day);
        var all = Enumerable.Range(0, days).Select(from.AddDays).Select(day => known.GetValueOrDefault(day) ?? new StatisticsStore.DayViews(day, 0, 0)).ToList();
        var top = await store.TopAsync(from, to, MostItems, cancel);
        // Whole months only: a period that anybody may choose would let two of them be subtracted from each other.
        var feedback = await store.FeedbackAsync(new DateOnly(to.Year, to.Month, 1), to, MostItems, cancel);
        var names = await NamesAsync([.. top.Select(row => row.Item), .. feedback.Select(row => row.Item), .. item is null ? Array.Empty<string>() : [item]], reader, cancel);
        return new Period(
            from, to, all, item is null ? null : names[item],
            [.. top.Select(row => new Top(names[row.Item], row.People, row.Machines))],
            [.. feedback.Select(row => Suppress(names[row.Item], row.Yes, row.No))],
            await store.DropsAsync(from, to, cancel));
    }

    /// <summary>Hides groups smaller than five, and the group beside one that could be computed from the sum.</summary>
    public static Answers Suppress(Named item, long yes, long no)
    {
        var total = yes + no;
        return total < SmallestGroup
            ? new Answers(item, null, null)
            : new Answers(item, total, IsShown(yes) && IsShown(no) ? yes : null);
    }

    private static bool IsShown(long group) => group is 0 or >= SmallestGroup;

    private async Task<Dictionary<string, Named>> NamesAsync(IReadOnlyCollection<string> ids, Reader reader, CancellationToken cancel)
    {
        var rows = (await published.ByIdsAsync(ids, reader, cancel)).ToDictionary(row => row.ContentItemId);
        return ids.Distinct(StringComparer.Ordinal).ToDictionary(id => id, id => rows.TryGetValue(id, out var row)
            ? new Named(id, row.DisplayText, row.Path is { } path ? "/" + path : null)
            : new Named(id, T("(đã gỡ khỏi trang, hoặc không dành cho bạn)"), null));
    }
}
