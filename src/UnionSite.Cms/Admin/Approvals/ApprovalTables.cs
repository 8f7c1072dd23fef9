using Microsoft.EntityFrameworkCore;

namespace UnionSite.Cms.Admin.Approvals;

internal static class ApprovalTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ApprovalRequest>(table =>
        {
            table.ToTable("approval_requests");
            table.HasKey(row => row.Id);
            table.Property(row => row.ContentItemId).HasMaxLength(26);
            table.Property(row => row.ContentItemVersionId).HasMaxLength(26);
            table.Property(row => row.ContentType).HasMaxLength(128);
            table.Property(row => row.Hash).HasMaxLength(64);
            table.Property(row => row.Comment).HasMaxLength(ApprovalRequest.MostCharacters);
            table.HasIndex(row => new { row.ContentItemId, row.Id });
            // The list of what waits reads only what waits, however long the history is.
            table.HasIndex(row => new { row.ContentType, row.SentUtc }).HasFilter("\"State\" = 0");
        });
        model.Entity<ApprovalLink>(table =>
        {
            table.ToTable("approval_links");
            table.HasKey(row => row.Id);
            table.Property(row => row.TokenHash).HasMaxLength(64);
            table.Property(row => row.PersonName).HasMaxLength(ApprovalLink.MostCharacters);
            table.Property(row => row.Position).HasMaxLength(ApprovalLink.MostCharacters);
            table.HasIndex(row => row.TokenHash).IsUnique();
            table.HasOne<ApprovalRequest>().WithMany().HasForeignKey(row => row.RequestId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
