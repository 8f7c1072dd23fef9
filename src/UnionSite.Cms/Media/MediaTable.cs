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
            table.Property(file => file.Folder).HasMaxLength(512);
            table.Property(file => file.Kind).HasMaxLength(16);
            table.HasIndex(file => file.Hash);
            table.HasIndex(file => file.SourceHash);
            table.HasIndex(file => file.SearchKey);
            table.HasIndex(file => new { file.UploadedBy, file.Bytes });
            // A page of the library is one short range of one of these, whatever it is sorted or filtered by.
            table.HasIndex(file => new { file.UploadedUtc, file.Path });
            table.HasIndex(file => new { file.SortName, file.Path });
            table.HasIndex(file => new { file.Bytes, file.Path });
            table.HasIndex(file => new { file.Folder, file.UploadedUtc, file.Path });
            table.HasIndex(file => new { file.Folder, file.SortName, file.Path });
            table.HasIndex(file => new { file.Folder, file.Bytes, file.Path });
            table.HasIndex(file => new { file.Kind, file.UploadedUtc, file.Path });
            table.HasIndex(file => file.IsMissing).HasFilter("\"IsMissing\"");
            table.Ignore(file => file.Name);
        });
        model.Entity<MediaFolder>(table =>
        {
            table.ToTable("media_folders");
            table.HasKey(folder => folder.Path);
            table.Property(folder => folder.Path).HasMaxLength(512);
            table.HasIndex(folder => folder.Parent);
            table.Ignore(folder => folder.Name);
        });
        model.Entity<MediaRedirect>(table =>
        {
            table.ToTable("media_redirects");
            table.HasKey(redirect => redirect.OldPath);
            table.Property(redirect => redirect.OldPath).HasMaxLength(512);
            table.HasIndex(redirect => redirect.NewPath);
        });
        model.Entity<MediaUpload>(table =>
        {
            table.ToTable("media_uploads");
            table.HasKey(upload => upload.Id);
            table.Property(upload => upload.Id).HasMaxLength(32);
            table.HasIndex(upload => upload.UserId);
            table.HasIndex(upload => upload.TouchedUtc);
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
