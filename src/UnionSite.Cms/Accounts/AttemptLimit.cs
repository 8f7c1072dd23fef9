using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace UnionSite.Cms.Accounts;

/// <summary>
/// Counts failed sign-ins by network address: 30 in 10 minutes, then that address waits. Successes do not count, for a
/// whole office may share one address.
/// </summary>
public sealed class AttemptLimit(TimeProvider clock)
{
    private const int Most = 30;
    private const int MostAddresses = 50_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Since, int Count)> _failures = new(StringComparer.Ordinal);

    /// <summary>True while the address must wait.</summary>
    public bool IsSpent(IPAddress? address) =>
        _failures.TryGetValue(Key(address), out var failures) && failures.Count >= Most && clock.GetUtcNow() - failures.Since < Window;

    /// <summary>Counts one failure.</summary>
    public void Fail(IPAddress? address)
    {
        var now = clock.GetUtcNow();
        if (_failures.Count > MostAddresses)
        {
            foreach (var (old, failures) in _failures)
            {
                if (now - failures.Since >= Window)
                {
                    _failures.TryRemove(old, out _);
                }
            }
        }

        _failures.AddOrUpdate(Key(address), (now, 1), (_, known) => now - known.Since >= Window ? (now, 1) : (known.Since, known.Count + 1));
    }

    // One household or phone holds a whole /64 of IPv6.
    private static string Key(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true })
        {
            address = address.MapToIPv4();
        }

        return address is { AddressFamily: AddressFamily.InterNetworkV6 } ? Convert.ToHexString(address.GetAddressBytes(), 0, 8) : address?.ToString() ?? "";
    }
}
