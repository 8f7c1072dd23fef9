using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>How many questions one address may send in a window. Addresses live in memory only and leave with the window.</summary>
internal sealed class AskLimit(LegalAdviceOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = options.AsksPerWindow,
            Window = options.Window,
            QueueLimit = 0,
        }));

    /// <summary>True when the address may send now.</summary>
    public bool Admits(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(KeyOf(address));
        return lease.IsAcquired;
    }

    /// <summary>The address as limits see it: an IPv6 subscriber owns a whole /64.</summary>
    public static string KeyOf(IPAddress? address)
    {
        if (address is null)
        {
            return "none";
        }

        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();
}
