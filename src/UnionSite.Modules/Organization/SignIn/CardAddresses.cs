using System.Net;
using System.Net.Sockets;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>
/// Wrong PINs by network address, in memory only. A whole factory shares one address, so what counts is how many different codes
/// have failed there and not come in since: people who mistype and then succeed cost nothing, whoever tries code after code does.
/// </summary>
internal sealed class CardAddresses(TimeProvider clock)
{
    /// <summary>Different codes that may stand failed at one address.</summary>
    public const int Most = 20;

    private const int MostAddresses = 20_000;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Dictionary<string, DateTimeOffset>> _failed = [];

    /// <summary>How long an address has to wait; zero while it may try. A code that already stands failed there may be tried again.</summary>
    public TimeSpan WaitOf(IPAddress? address, string codeHash)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            var codes = Recent(KeyOf(address), now);
            return codes.Count < Most || codes.ContainsKey(codeHash) ? TimeSpan.Zero : codes.Values.Order().ElementAt(codes.Count - Most) + Window - now;
        }
    }

    /// <summary>Notes a failure.</summary>
    /// <returns>True when the address has just reached the limit.</returns>
    public bool Fail(IPAddress? address, string codeHash)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            Forget(now);
            var key = KeyOf(address);
            var codes = Recent(key, now);
            var isNew = !codes.ContainsKey(codeHash);
            codes[codeHash] = now;
            _failed[key] = codes;
            return isNew && codes.Count == Most;
        }
    }

    /// <summary>The code has come in: it was no guess.</summary>
    public void Succeed(IPAddress? address, string codeHash)
    {
        lock (_gate)
        {
            if (_failed.TryGetValue(KeyOf(address), out var codes))
            {
                codes.Remove(codeHash);
            }
        }
    }

    private Dictionary<string, DateTimeOffset> Recent(string key, DateTimeOffset now)
    {
        if (!_failed.TryGetValue(key, out var codes))
        {
            return [];
        }

        foreach (var code in codes.Where(entry => now - entry.Value >= Window).Select(entry => entry.Key).ToList())
        {
            codes.Remove(code);
        }

        return codes;
    }

    private void Forget(DateTimeOffset now)
    {
        if (_failed.Count < MostAddresses)
        {
            return;
        }

        foreach (var key in _failed.Where(entry => entry.Value.Values.All(at => now - at >= Window)).Select(entry => entry.Key).ToList())
        {
            _failed.Remove(key);
        }
    }

    // One household or phone holds a whole /64 of IPv6.
    private static string KeyOf(IPAddress? address)
    {
        address = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return address is { AddressFamily: AddressFamily.InterNetworkV6 } ? Convert.ToHexString(address.GetAddressBytes(), 0, 8) : address?.ToString() ?? "";
    }
}
