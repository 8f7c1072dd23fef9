using System.Threading.Channels;

namespace UnionSite.Cms.Deployment;

/// <summary>Hands packages to the worker.</summary>
public sealed class TravelSignal
{
    private readonly Channel<string> _waiting = Channel.CreateUnbounded<string>();

    /// <summary>Says that the package waits.</summary>
    public void Raise(Travel travel) => _waiting.Writer.TryWrite(travel.Id);

    internal IAsyncEnumerable<string> All(CancellationToken cancel) => _waiting.Reader.ReadAllAsync(cancel);
}
