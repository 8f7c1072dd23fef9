using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Admin.Bulk;
using UnionSite.Cms.Admin.Items;

namespace UnionSite.Cms.Admin;

internal static class DeskTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<BulkJob>(table =>
        {
            table.ToTable("desk_jobs");
            table.HasKey(job => job.Id);
            table.Property(job => job.Kind).HasMaxLength(32);
            table.HasIndex(job => new { job.UserId, job.Id });
            table.HasIndex(job => job.FinishedUtc).HasFilter("\"FinishedUtc\" IS NULL");
        });
        model.Entity<BulkRow>(table =>
        {
            table.ToTable("desk_job_rows");
            table.HasKey(row => row.Id);
            table.Property(row => row.ContentItemId).HasMaxLength(26);
            table.HasIndex(row => new { row.JobId, row.State, row.Id });
            table.HasOne<BulkJob>().WithMany().HasForeignKey(row => row.JobId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SavedView>(table =>
        {
            table.ToTable("desk_views");
            table.HasKey(view => view.Id);
            table.Property(view => view.Name).HasMaxLength(60);
            table.HasIndex(view => new { view.UserId, view.Name }).IsUnique();
        });
    }
}
