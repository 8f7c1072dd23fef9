using System.Threading.RateLimiting;

namespace UnionSite.Cms.Admin.Autosaves;

/// <summary>How often one user may post autosaves: a few open windows are fine, a script gone wild is not.</summary>
internal sealed class AutosaveLimit : IDisposable
{
    /// <summary>Posts of one user in a minute.</summary>
    public const int PerMinute = 90;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(user =>
        RateLimitPartition.GetFixedWindowLimiter(user, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = PerMinute,
            Window = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }));

    /// <summary>True when the user may post now.</summary>
    public bool Admits(string userId)
    {
        using var lease = _limiter.AttemptAcquire(userId);
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();
}
