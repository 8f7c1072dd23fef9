using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace UnionSite.Cms.Accounts;

/// <summary>
/// Remembers, in a sealed cookie, on which browsers an account has been signed in. A stranger's wrong guesses lock the account
/// for strangers only: a known browser has a small count of its own, and who fails there is a stranger again.
/// </summary>
public sealed class KnownDevice(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string CookieName = "UnionSite.Device";
    private const int MostFailures = 5;
    private const int MostDevices = 20_000;
    private static readonly TimeSpan Life = TimeSpan.FromDays(180);
    private static readonly TimeSpan Memory = TimeSpan.FromHours(24);
    private readonly IDataProtector _seal = protection.CreateProtector("UnionSite.Accounts.KnownDevice");
    private readonly ConcurrentDictionary<string, (DateTimeOffset Since, int Count)> _failures = new(StringComparer.Ordinal);

    /// <summary>True when this account was signed in on this browser and has not failed too often there since.</summary>
    public bool Knows(HttpContext http, SiteUser user) => Read(http, user) is { } device
        && !(_failures.TryGetValue(device, out var failures) && failures.Count >= MostFailures && clock.GetUtcNow() - failures.Since < Memory);

    /// <summary>Notes a sign-in.</summary>
    public void Remember(HttpContext http, SiteUser user)
    {
        var device = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var until = (clock.GetUtcNow() + Life).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        http.Response.Cookies.Append(CookieName, _seal.Protect($"{user.Id}|{until}|{device}"), new CookieOptions
        {
            HttpOnly = true,
            Secure = http.Request.IsHttps,
            SameSite = SameSiteMode.Strict,
            MaxAge = Life,
            IsEssential = true,
        });
    }

    /// <summary>Notes a wrong password or code of a known browser.</summary>
    public void Fail(HttpContext http, SiteUser user)
    {
        if (Read(http, user) is not { } device)
        {
            return;
        }

        var now = clock.GetUtcNow();
        if (_failures.Count > MostDevices)
        {
            foreach (var (old, failures) in _failures.Where(entry => now - entry.Value.Since >= Memory))
            {
                _failures.TryRemove(old, out _);
            }
        }

        _failures.AddOrUpdate(device, (now, 1), (_, known) => now - known.Since >= Memory ? (now, 1) : (known.Since, known.Count + 1));
    }

    private string? Read(HttpContext http, SiteUser user)
    {
        if (http.Request.Cookies[CookieName] is not { Length: > 0 and < 1000 } sealedText)
        {
            return null;
        }

        try
        {
            return _seal.Unprotect(sealedText).Split('|') is [var id, var until, var device]
                && id == user.Id
                && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
                && clock.GetUtcNow().ToUnixTimeSeconds() < end ? device : null;
        }
        catch (CryptographicException)
        {
            // Cookies come from browsers: a damaged one tells nothing.
            return null;
        }
    }
}
