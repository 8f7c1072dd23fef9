using Microsoft.Extensions.Time.Testing;
using UnionSite.Modules.LegalAdvice;
using Xunit;

namespace UnionSite.Tests.LegalAdvice;

public sealed class TrackingGuardTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Enter_AfterManyWrongTriesOfACode_WaitsLongerAndLonger()
    {
        var guard = new TrackingGuard(_clock);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(TimeSpan.Zero, guard.Enter("TV-A", $"address{i}"));
        }

        var waits = new List<TimeSpan>();
        for (var i = 0; i < 12; i++)
        {
            var wait = guard.Enter("TV-A", "another");
            waits.Add(wait);
            Assert.True(wait > TimeSpan.Zero);
            _clock.Advance(wait);
            Assert.Equal(TimeSpan.Zero, guard.Enter("TV-A", "another" + i));
        }

        Assert.Equal(waits.Order(), waits);
        Assert.Equal(TimeSpan.FromMinutes(15), waits[^1]);
        Assert.Equal(TimeSpan.Zero, guard.Enter("TV-B", "somebody else"));
    }

    [Fact]
    public void Enter_FromOneAddress_IsStoppedAcrossCodes()
    {
        var guard = new TrackingGuard(_clock);
        var free = 0;
        while (guard.Enter($"TV-{free}", "one") == TimeSpan.Zero)
        {
            free++;
        }

        Assert.Equal(20, free);
    }

    [Fact]
    public void Succeeded_DoesNotCount()
    {
        var guard = new TrackingGuard(_clock);
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(TimeSpan.Zero, guard.Enter("TV-A", "factory"));
            guard.Succeeded("TV-A", "factory");
        }
    }

    [Fact]
    public void Succeeded_WithAnOwnCode_DoesNotForgetOtherTries()
    {
        var guard = new TrackingGuard(_clock);
        var tries = 0;
        for (; tries < 100 && guard.Enter($"TV-{tries}", "one") == TimeSpan.Zero; tries++)
        {
            if (guard.Enter("TV-OWN", "one") == TimeSpan.Zero)
            {
                guard.Succeeded("TV-OWN", "one");
            }
        }

        Assert.Equal(20, tries);
    }
}
