using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Audit;

/// <summary>Adds lines to the audit log inside the caller's unit of work: the line and the change live or die together.</summary>
public sealed class AuditLog(SiteDb db, TimeProvider clock, IHttpContextAccessor contexts, AuditSignal signal)
{
    /// <summary>Adds a line; the caller saves. It is sealed into the chain within moments (<see cref="AuditSealer"/>).</summary>
    public void Add(string what, string who, string? subject, string detail)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        db.Audit.Add(new AuditEntry
        {
            // Stores keep different fractions of a second, and the moment is part of the chain.
            AtUtc = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond)),
            Event = what,
            Who = who,
            Subject = subject,
            Detail = detail,
            Screen = Screen(contexts.HttpContext),
        });
        signal.Raise();
    }

    // The route and not the path: a path can hold a token or a name.
    private static string Screen(HttpContext? context) =>
        context?.GetEndpoint() is RouteEndpoint endpoint ? $"{context.Request.Method} /{endpoint.RoutePattern.RawText?.TrimStart('/')}" : "";
}
