using Microsoft.EntityFrameworkCore;

namespace UnionSite.Cms.Settings;

internal static class SiteDocumentTable
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<SiteDocument>(table =>
        {
            table.ToTable("site_documents");
            table.HasKey(document => document.Name);
            table.Property(document => document.Name).HasMaxLength(256);
            table.Property(document => document.Version).IsConcurrencyToken();
        });
        model.Entity<SiteDocumentVersion>(table =>
        {
            table.ToTable("site_document_versions");
            table.HasKey(version => version.Id);
            table.HasIndex(version => new { version.Name, version.Version });
        });
    }
}
