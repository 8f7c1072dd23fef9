using Microsoft.EntityFrameworkCore;

namespace UnionSite.Cms.Media;

internal static class MediaTable
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<MediaFile>(table =>
        {
            table.ToTable("media_files");
            table.HasKey(file => file.Path);
            table.Property(file => file.Path).HasMaxLength(512);
            table.HasIndex(file => file.Hash);
            table.Ignore(file => file.Pdf);
        });
        model.Entity<MediaUsage>(table =>
        {
            table.ToTable("media_usages");
            table.HasKey(usage => new { usage.Path, usage.ContentItemId, usage.Published });
            table.Property(usage => usage.Path).HasMaxLength(512);
            table.HasIndex(usage => usage.ContentItemId);
        });
    }
}
