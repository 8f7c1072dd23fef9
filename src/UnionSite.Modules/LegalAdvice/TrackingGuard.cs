namespace UnionSite.Modules.LegalAdvice;

/// <summary>
/// Growing waits against guessing, per code and per address, in memory only. With eight digits and at most four tries an
/// hour for a code under attack, guessing one secret takes centuries.
/// </summary>
internal sealed class TrackingGuard(TimeProvider clock)
{
    // An asker mistypes; a factory behind one address mistypes more.
    private const int FreeTriesOfCode = 5;
    private const int FreeTriesOfAddress = 20;
    private const int MostEntries = 50_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = [];

    private sealed record Entry(int Tries, DateTimeOffset LastUtc, DateTimeOffset OpenUtc);

    /// <summary>Counts a try before its outcome is known, so that tries sent at once are all counted.</summary>
    /// <returns>How long to wait; zero when the try may go on.</returns>
    public TimeSpan Enter(string code, string address)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            var wait = Longer(WaitOf("c:" + code, now), WaitOf("a:" + address, now));
            if (wait > TimeSpan.Zero)
            {
                return wait;
            }

            Forget(now);
            Count("c:" + code, FreeTriesOfCode, now);
            Count("a:" + address, FreeTriesOfAddress, now);
            return TimeSpan.Zero;
        }
    }

    /// <summary>The try was right: it does not count against the address, and the code starts afresh.</summary>
    public void Succeeded(string code, string address)
    {
        lock (_gate)
        {
            _entries.Remove("c:" + code);
            if (_entries.TryGetValue("a:" + address, out var entry))
            {
                _entries["a:" + address] = entry with { Tries = entry.Tries - 1, OpenUtc = entry.LastUtc };
            }
        }
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private TimeSpan WaitOf(string key, DateTimeOffset now) =>
        _entries.TryGetValue(key, out var entry) && entry.OpenUtc > now ? entry.OpenUtc - now : TimeSpan.Zero;

    private void Count(string key, int free, DateTimeOffset now)
    {
        var tries = _entries.TryGetValue(key, out var entry) && now - entry.LastUtc < Memory ? entry.Tries + 1 : 1;
        var wait = tries < free
            ? TimeSpan.Zero
            : TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, Math.Pow(2, Math.Min(tries - free + 1, 20))));
        _entries[key] = new Entry(tries, now, now + wait);
    }

    private void Forget(DateTimeOffset now)
    {
        if (_entries.Count < MostEntries)
        {
            return;
        }

        foreach (var key in _entries.Where(entry => now - entry.Value.LastUtc >= Memory || entry.Value.OpenUtc <= now).Select(entry => entry.Key).ToList())
        {
            _entries.Remove(key);
        }
    }
}
