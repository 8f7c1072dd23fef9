using System.Threading.RateLimiting;

namespace UnionSite.Cms.RichText;

/// <summary>How often one user may have a pasted text read: reading a long one takes a good part of a second of a small machine.</summary>
internal sealed class PasteLimit : IDisposable
{
    private const int PerMinute = 60;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(user =>
        RateLimitPartition.GetFixedWindowLimiter(user, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = PerMinute,
            Window = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }));

    /// <summary>True when the user may send one now.</summary>
    public bool Admits(string user)
    {
        using var lease = _limiter.AttemptAcquire(user);
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();
}
