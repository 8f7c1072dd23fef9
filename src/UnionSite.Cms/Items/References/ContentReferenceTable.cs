using Microsoft.EntityFrameworkCore;

namespace UnionSite.Cms.Items.References;

internal static class ContentReferenceTable
{
    public static void Map(ModelBuilder model) => model.Entity<ContentReference>(table =>
    {
        table.ToTable("content_references");
        table.HasKey(row => new { row.ContentItemId, row.Target, row.Place, row.Published });
        table.Property(row => row.ContentItemId).HasMaxLength(26);
        table.Property(row => row.Target).HasMaxLength(ReferenceReader.LongestTarget);
        table.Property(row => row.Place).HasMaxLength(ReferenceReader.LongestPlace);
        table.HasIndex(row => row.Target);
    });
}
