using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>
/// Short-lived sealed payloads that travel in a hidden field or in a cookie: the code and secret of a form, and the right
/// to read one question. Nothing of them is stored on the server.
/// </summary>
internal sealed class SealedTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    private sealed record Envelope<T>(DateTime UntilUtc, T Payload);

    /// <summary>Seals a payload for one purpose.</summary>
    public string Write<T>(string purpose, T payload, TimeSpan lifetime) => Protector(purpose)
        .Protect(JsonSerializer.Serialize(new Envelope<T>(clock.GetUtcNow().UtcDateTime + lifetime, payload)));

    /// <summary>The payload, or null when it is absent, altered or too old.</summary>
    public T? Read<T>(string purpose, string? ticket)
        where T : class
    {
        if (string.IsNullOrEmpty(ticket))
        {
            return null;
        }

        try
        {
            var envelope = JsonSerializer.Deserialize<Envelope<T>>(Protector(purpose).Unprotect(ticket));
            return envelope is not null && envelope.UntilUtc > clock.GetUtcNow().UtcDateTime ? envelope.Payload : null;
        }
        catch (Exception damaged) when (damaged is CryptographicException or JsonException or FormatException)
        {
            // Tickets come from browsers: a damaged one is no ticket.
            return null;
        }
    }

    /// <summary>Puts a sealed payload into a cookie that scripts and other sites cannot use and that ends with the browser.</summary>
    public void WriteCookie<T>(HttpContext http, TicketCookie cookie, T payload) => http.Response.Cookies.Append(
        cookie.Name, Write(cookie.Name, payload, cookie.Lifetime), Options(http, cookie));

    /// <summary>The payload of the request's cookie, or null.</summary>
    public T? ReadCookie<T>(HttpContext http, TicketCookie cookie)
        where T : class => Read<T>(cookie.Name, http.Request.Cookies[cookie.Name]);

    /// <summary>Takes the cookie away.</summary>
    public void DropCookie(HttpContext http, TicketCookie cookie) => http.Response.Cookies.Delete(cookie.Name, Options(http, cookie));

    private static CookieOptions Options(HttpContext http, TicketCookie cookie) => new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = cookie.Path,
        IsEssential = true,
    };

    private IDataProtector Protector(string purpose) => protection.CreateProtector("UnionSite.LegalAdvice.Tickets", purpose);
}
