using Microsoft.EntityFrameworkCore;

namespace UnionSite.Cms.Audit;

internal static class AuditTable
{
    public static void Map(ModelBuilder model) => model.Entity<AuditEntry>(table =>
    {
        table.ToTable("audit_entries");
        table.HasKey(entry => entry.Id);
        table.HasIndex(entry => entry.AtUtc);
        table.HasIndex(entry => entry.Subject);
        table.HasIndex(entry => new { entry.Event, entry.Id });
        table.HasIndex(entry => new { entry.Who, entry.Id });
        table.HasIndex(entry => entry.Sequence).IsUnique();
    });
}
