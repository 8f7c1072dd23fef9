namespace UnionSite.Cms.Accounts;

/// <summary>
/// The one door of slow hashing that strangers can cause (codes, PINs, secrets of cases). One core is left for pages: so many
/// run at once, some wait, and who comes then is told to come again.
/// </summary>
public sealed class HashGate : IDisposable
{
    /// <summary>Seconds after which somebody who was turned away may come again.</summary>
    public const int RetrySeconds = 10;

    // 64 hashes of a tenth of a second on one core: nobody waits longer than that for an answer.
    private const int Waiting = 64;
    private readonly int _running = Math.Max(1, Environment.ProcessorCount - 1);
    private readonly SemaphoreSlim _slots;
    private int _queue;

    /// <summary>Opens the gate.</summary>
    public HashGate() => _slots = new SemaphoreSlim(_running);

    /// <summary>Does the work in its turn.</summary>
    /// <returns>The outcome; false with none when too many are waiting.</returns>
    public async Task<(bool IsDone, T? Value)> RunAsync<T>(Func<T> work, CancellationToken cancel)
    {
        if (Interlocked.Increment(ref _queue) > _running + Waiting)
        {
            Interlocked.Decrement(ref _queue);
            return (false, default);
        }

        try
        {
            await _slots.WaitAsync(cancel);
            try
            {
                return (true, work());
            }
            finally
            {
                _slots.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _queue);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();
}
