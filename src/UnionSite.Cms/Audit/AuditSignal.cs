using System.Threading.Channels;

namespace UnionSite.Cms.Audit;

/// <summary>Wakes the sealer when a line was added.</summary>
public sealed class AuditSignal
{
    private readonly Channel<bool> _raised = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Says that there may be something to seal.</summary>
    public void Raise() => _raised.Writer.TryWrite(true);

    /// <summary>Waits for the next <see cref="Raise"/>, at most as long as given.</summary>
    /// <returns>False when the time passed without one.</returns>
    internal async Task<bool> WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancel)
    {
        using var enough = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, enough.Token);
        try
        {
            return await _raised.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }
}
