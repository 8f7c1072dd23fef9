using UnionSite.Cms.Display;
using UnionSite.Cms.Settings;

namespace UnionSite.Web;

/// <summary>
/// Headers that every answer carries, pages about failures included: they are written last, where the answer has none of its
/// own. The policy allows this site's own files and nothing inline.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next, SettingsCache settings)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; manifest-src 'self'; ";

    // A year, for this host alone: what runs on hosts below it is not ours to decide.
    private const string OnlyHttps = "max-age=31536000";

    private static readonly (string Name, string Value)[] Always =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            foreach (var (name, value) in Always)
            {
                context.Response.Headers.TryAdd(name, value);
            }

            context.Response.Headers.TryAdd("Content-Security-Policy", Policy + PageFrames.Policy(context));
            // A page that names somebody is kept by nobody: after "Thoát" the button Back has nothing to show.
            if (context.User.Identity?.IsAuthenticated == true && context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true)
            {
                ResponseCaching.Set(context.Response, personal: true);
            }

            // On the machine itself it would shut every other program on that port's host out of http.
            if (context.Request.IsHttps && !ResponseCaching.IsLocal(context.Request.Host)
                && settings.Current.Reader("HttpsSettings").Flag("EnableStrictTransportSecurity", fallback: true))
            {
                context.Response.Headers.TryAdd("Strict-Transport-Security", OnlyHttps);
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
