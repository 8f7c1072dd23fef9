using UnionSite.Cms.Data;
using UnionSite.Modules.Engagement.Statistics;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Engagement;

public sealed class StatisticsStoreTests : IDisposable
{
    private const string Item = "4a78zznrdn5p1s5cxqt6smaq2a";
    private static readonly DateOnly Day = new(2026, 11, 23);
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Write_Twice_Adds()
    {
        var store = new StatisticsStore(new DataFolder(_folder.Path, ""));
        await store.PrepareAsync(default);
        await store.PrepareAsync(default);
        var batch = new CounterBatch();
        batch.Views[(Item, Day, Visitor.Person)] = 3;
        batch.Views[(Item, Day, Visitor.Machine)] = 2;
        batch.Feedback[(Item, Day, true)] = 6;
        batch.Drops[(Day, DropReason.Prefetch)] = 1;
        await store.WriteAsync(batch, default);
        await store.WriteAsync(batch, default);
        Assert.Equal([new StatisticsStore.DayViews(Day, 6, 4)], await store.DaysAsync(Day, Day, null, default));
        Assert.Equal([new StatisticsStore.DayViews(Day, 6, 4)], await store.DaysAsync(Day, Day, Item, default));
        Assert.Empty(await store.DaysAsync(Day, Day, "4b78zznrdn5p1s5cxqt6smaq2a", default));
        Assert.Empty(await store.DaysAsync(Day.AddDays(1), Day.AddDays(2), null, default));
        Assert.Equal([new StatisticsStore.ItemViews(Item, 6, 4)], await store.TopAsync(Day, Day, 10, default));
        Assert.Equal([new StatisticsStore.ItemFeedback(Item, 12, 0)], await store.FeedbackAsync(Day, Day, 10, default));
        Assert.Equal([("Prefetch", 2L)], await store.DropsAsync(Day, Day, default));
    }

    [Fact]
    public async Task Write_ThatIsStopped_LeavesNothing()
    {
        var store = new StatisticsStore(new DataFolder(_folder.Path, ""));
        await store.PrepareAsync(default);
        var batch = new CounterBatch();
        batch.Views[(Item, Day, Visitor.Person)] = 3;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.WriteAsync(batch, new CancellationToken(canceled: true)));
        Assert.Empty(await store.DaysAsync(Day, Day, null, default));
    }

    [Theory]
    [InlineData(0, 4, null, null)]
    [InlineData(2, 3, 5, null)]
    [InlineData(6, 2, 8, null)]
    [InlineData(2, 9, 11, null)]
    [InlineData(6, 5, 11, 6)]
    [InlineData(7, 0, 7, 7)]
    [InlineData(0, 7, 7, 0)]
    public void Suppress_HidesSmallGroups_AndWhatWouldGiveThemAway(int yes, int no, int? total, int? shown)
    {
        var answers = StatisticsReport.Suppress(new StatisticsReport.Named(Item, "Bài", null), yes, no);
        Assert.Equal(total, answers.Total);
        Assert.Equal(shown, answers.Yes);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    [InlineData(330, 5)]
    [InlineData(1_234_567, 4)]
    public void Plot_OfAnyHeight_HasFewLinesThatReachTheHighestBar(long most, int lines)
    {
        var plot = new Plot("x", "Lượt xem", [(Day, 0), (Day.AddDays(1), most)]);
        Assert.InRange(plot.Grid.Count, 2, 6);
        Assert.True(lines <= 6);
        Assert.All(plot.Bars, bar => Assert.True(double.Parse(bar.Y, System.Globalization.CultureInfo.InvariantCulture) >= 20));
        Assert.Contains("24/11/2026", most > 0 ? plot.Description : "24/11/2026");
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
