using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Search;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Audit;

/// <summary>Reads the log, newest first.</summary>
public sealed class AuditLines(SiteDb db)
{
    /// <summary>The lines that a filter lets through, newest first; not yet read.</summary>
    public IQueryable<AuditEntry> Matching(AuditFilter filter)
    {
        var lines = db.Audit.AsNoTracking();
        if (AuditSearch.Matching(db, filter.Words) is { } ids)
        {
            lines = lines.Where(line => ids.Contains(line.Id));
        }

        if (!string.IsNullOrEmpty(filter.Event))
        {
            lines = lines.Where(line => line.Event == filter.Event);
        }

        if (filter.Who?.Trim() is { Length: > 0 } who)
        {
            lines = lines.Where(line => line.Who == who);
        }

        if (filter.From is { } from)
        {
            var start = HanoiTime.ToUtc(from.ToDateTime(TimeOnly.MinValue));
            lines = lines.Where(line => line.AtUtc >= start);
        }

        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = HanoiTime.ToUtc(to.AddDays(1).ToDateTime(TimeOnly.MinValue));
            lines = lines.Where(line => line.AtUtc < end);
        }

        return lines.OrderByDescending(line => line.Id);
    }
}
