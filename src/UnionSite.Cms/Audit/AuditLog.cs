using UnionSite.Cms.Data;

namespace UnionSite.Cms.Audit;

/// <summary>Adds lines to the audit log inside the caller's unit of work: the line and the change live or die together.</summary>
public sealed class AuditLog(SiteDb db, TimeProvider clock)
{
    /// <summary>Adds a line; the caller saves.</summary>
    public void Add(string what, string who, string? subject, string detail) => db.Audit.Add(new AuditEntry
    {
        AtUtc = clock.GetUtcNow().UtcDateTime,
        Event = what,
        Who = who,
        Subject = subject,
        Detail = detail,
    });
}
