using System.Threading.Channels;

namespace UnionSite.Modules.Organization.Rosters;

/// <summary>Wakes the worker when an import was moved on.</summary>
internal sealed class RosterSignal
{
    private readonly Channel<bool> _raised = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Says that there is something to do.</summary>
    public void Raise() => _raised.Writer.TryWrite(true);

    /// <summary>Waits for the next <see cref="Raise"/>, at most as long as given.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancel)
    {
        using var enough = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, enough.Token);
        try
        {
            await _raised.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // The time has passed; the worker looks all the same.
            return;
        }
    }
}
