using Microsoft.EntityFrameworkCore;

namespace UnionSite.Cms.Media;

internal static class MediaTable
{
    public static void Map(ModelBuilder model) => model.Entity<MediaFile>(table =>
    {
        table.ToTable("media_files");
        table.HasKey(file => file.Path);
        table.Property(file => file.Path).HasMaxLength(512);
        table.HasIndex(file => file.Hash);
    });
}
