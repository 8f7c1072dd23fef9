using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>
/// The right to choose a PIN, given by the printed one: a sealed cookie for ten minutes and two pages, good for the card as it was
/// when it was given.
/// </summary>
internal sealed class PinTicket(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string CookieName = "UnionSite.NewPin";
    private const string Path = "/dang-nhap";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    private readonly IDataProtector _seal = protection.CreateProtector("UnionSite.Organization.PinTicket");

    /// <summary>Gives it.</summary>
    public void Give(HttpContext http, SignInCard card, bool isOwnPhone)
    {
        var until = (clock.GetUtcNow() + Life).ToUnixTimeSeconds();
        http.Response.Cookies.Append(CookieName, _seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{card.MemberId}|{card.Version}|{until}|{(isOwnPhone ? 1 : 0)}")), Options(http));
    }

    /// <summary>Reads it; null when there is none, or it is over.</summary>
    public (long MemberId, int Version, bool IsOwnPhone)? Read(HttpContext http)
    {
        if (http.Request.Cookies[CookieName] is not { Length: > 0 and < 1000 } text)
        {
            return null;
        }

        try
        {
            var parts = _seal.Unprotect(text).Split('|').Select(part => long.Parse(part, CultureInfo.InvariantCulture)).ToList();
            return parts is [var member, var version, var until, var own] && clock.GetUtcNow().ToUnixTimeSeconds() < until ? (member, (int)version, own == 1) : null;
        }
        catch (Exception damaged) when (damaged is CryptographicException or FormatException)
        {
            // Cookies come from browsers: a damaged one gives no right.
            return null;
        }
    }

    /// <summary>Takes it away.</summary>
    public static void Drop(HttpContext http) => http.Response.Cookies.Delete(CookieName, Options(http));

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = Path,
        IsEssential = true,
    };
}
