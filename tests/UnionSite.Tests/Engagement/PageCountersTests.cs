using Microsoft.Extensions.Time.Testing;
using UnionSite.Cms.Display;
using UnionSite.Modules.Engagement.Statistics;
using Xunit;

namespace UnionSite.Tests.Engagement;

public sealed class PageCountersTests
{
    private const string Item = "4a78zznrdn5p1s5cxqt6smaq2a";
    private const string Browser = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Mobile Safari/537.36";
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 16, 59, 0, TimeSpan.Zero));

    [Fact]
    public async Task Count_InParallelWithTaking_LosesAndDoublesNothing()
    {
        var counters = new PageCounters(_clock);
        var all = new CounterBatch();
        var counting = Task.WhenAll(Enumerable.Range(0, 1000).Select(i => Task.Run(() => counters.Count(new PageVisit(Item, i % 4 == 0 ? "curl/8" : Browser)))));
        while (!counting.IsCompleted)
        {
            var part = counters.Take();
            // Every other batch "fails" and comes back.
            if (all.Views.Count % 2 == 0)
            {
                counters.Return(part);
                part = counters.Take();
            }

            all.Add(part);
        }

        await counting;
        all.Add(counters.Take());
        Assert.Equal(750, all.Views[(Item, new DateOnly(2026, 11, 23), Visitor.Person)]);
        Assert.Equal(250, all.Views[(Item, new DateOnly(2026, 11, 23), Visitor.Machine)]);
    }

    [Fact]
    public void Count_ByDayInHanoi()
    {
        var counters = new PageCounters(_clock);
        counters.Count(new PageVisit(Item, Browser));
        _clock.Advance(TimeSpan.FromMinutes(1));
        counters.Count(new PageVisit(Item, Browser));
        var views = counters.Take().Views;
        Assert.Equal(1, views[(Item, new DateOnly(2026, 11, 23), Visitor.Person)]);
        Assert.Equal(1, views[(Item, new DateOnly(2026, 11, 24), Visitor.Person)]);
    }

    [Fact]
    public void Count_OfWhatIsNoView_IsCountedByReason()
    {
        var counters = new PageCounters(_clock);
        counters.Count(new PageVisit(Item, Browser, IsPreview: true));
        counters.Count(new PageVisit(Item, Browser, IsPrefetch: true));
        counters.Count(new PageVisit(Item, Browser, IsStaff: true));
        counters.Count(new PageVisit("'; drop table views; --", Browser));
        counters.Count("", helpful: true);
        var batch = counters.Take();
        Assert.Empty(batch.Views);
        Assert.Empty(batch.Feedback);
        Assert.Equal(
            [(DropReason.BadId, 2L), (DropReason.Preview, 1L), (DropReason.Prefetch, 1L), (DropReason.Staff, 1L)],
            batch.Drops.Select(drop => (drop.Key.Reason, drop.Value)).Order());
    }

    [Fact]
    public void Count_OfMadeUpIds_DoesNotFillTheMemory()
    {
        var counters = new PageCounters(_clock);
        for (var i = 0; i < 60_000; i++)
        {
            counters.Count(new PageVisit($"4a78zznrdn5p1s5cxqt6{i:000000}", Browser));
        }

        var batch = counters.Take();
        Assert.Equal(50_000, batch.Views.Count);
        Assert.Equal(10_000, batch.Drops.Single().Value);
    }

    [Fact]
    public void Only_TurnsItemsThatAreNotPublic_IntoDrops()
    {
        var counters = new PageCounters(_clock);
        counters.Count(new PageVisit(Item, Browser));
        counters.Count(new PageVisit("4b78zznrdn5p1s5cxqt6smaq2a", Browser));
        counters.Count("4b78zznrdn5p1s5cxqt6smaq2a", helpful: false);
        var batch = counters.Take().Only(new HashSet<string> { Item });
        Assert.Equal(Item, Assert.Single(batch.Views).Key.Item);
        Assert.Empty(batch.Feedback);
        Assert.Equal(2, batch.Drops[(new DateOnly(2026, 11, 23), DropReason.NotPublished)]);
    }
}
