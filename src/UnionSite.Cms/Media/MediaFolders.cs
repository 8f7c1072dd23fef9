using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Media;

/// <summary>Makes and removes folders of the library.</summary>
public sealed class MediaFolders(SiteDb db, MediaCatalogue catalogue, AuditLog audit)
{
    /// <summary>The folder of that path, or null.</summary>
    public Task<MediaFolder?> FindAsync(string path, CancellationToken cancel = default) =>
        db.Set<MediaFolder>().AsNoTracking().FirstOrDefaultAsync(folder => folder.Path == path, cancel);

    /// <summary>Makes a folder under a name made from the typed one; one that is there already is left as it is.</summary>
    /// <returns>Its path, and why it was not made, in Vietnamese; null when it was.</returns>
    public async Task<(string Folder, string? Problem)> CreateAsync(string typed, string who, CancellationToken cancel = default)
    {
        var folder = MediaNames.Folder(typed);
        if (folder.Length == 0)
        {
            return ("", T("Hãy nhập tên thư mục, ví dụ: tin/2026."));
        }

        if (!MediaNames.TryKeep(folder + "/tep.txt", out _, out var problem))
        {
            return ("", problem);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(folder, cancel) is null)
        {
            await catalogue.EnsureFolderAsync(folder, cancel);
            audit.Add("MediaFolderAdded", who, folder, $"Thư mục {folder}.");
            await db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return (folder, null);
    }

    /// <summary>Removes an empty folder.</summary>
    /// <returns>Null when it is gone, else why it stays, in Vietnamese.</returns>
    public async Task<string?> DeleteAsync(string path, string who, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Set<MediaFile>().AnyAsync(file => file.Folder == path, cancel) || await db.Set<MediaFolder>().AnyAsync(folder => folder.Parent == path, cancel))
        {
            return T("Thư mục này còn tệp hoặc thư mục con. Hãy chuyển chúng đi trước.");
        }

        if (path.Length == 0 || await db.Set<MediaFolder>().Where(folder => folder.Path == path).ExecuteDeleteAsync(cancel) == 0)
        {
            return T("Không tìm thấy thư mục này.");
        }

        audit.Add("MediaFolderDeleted", who, path, $"Thư mục {path}.");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }
}
