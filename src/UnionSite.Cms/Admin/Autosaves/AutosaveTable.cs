using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Accounts;

namespace UnionSite.Cms.Admin.Autosaves;

internal static class AutosaveTable
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Autosave>(table =>
        {
            table.ToTable("content_autosaves");
            table.HasKey(row => row.Id);
            table.Property(row => row.ContentItemId).HasMaxLength(26);
            table.Property(row => row.ContentType).HasMaxLength(128);
            table.Property(row => row.EditToken).HasMaxLength(64);
            table.HasIndex(row => new { row.UserId, row.ContentItemId }).IsUnique();
            table.HasIndex(row => row.SavedUtc);
            // What a person typed goes with the person's account.
            table.HasOne<SiteUser>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<VersionNote>(table =>
        {
            table.ToTable("content_version_notes");
            table.HasKey(row => row.ContentItemVersionId);
            table.Property(row => row.ContentItemVersionId).HasMaxLength(26);
            table.Property(row => row.ContentItemId).HasMaxLength(26);
            table.Property(row => row.Text).HasMaxLength(VersionNote.MostCharacters);
            table.HasIndex(row => row.ContentItemId);
        });
    }
}
