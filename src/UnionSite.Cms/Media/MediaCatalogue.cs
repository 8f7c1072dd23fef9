using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Search;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Media;

/// <summary>
/// Keeps what the library is listed, searched and measured by true to its files. Everything runs inside the caller's
/// transaction, whose store lets one writer in at a time.
/// </summary>
public sealed class MediaCatalogue(SiteDb db)
{
    /// <summary>Sets what follows from the path and the type of a file.</summary>
    public static void Fill(MediaFile file)
    {
        file.Folder = MediaFolder.Of(file.Path);
        file.SortName = VietnameseText.Fold(file.Name);
        file.Kind = MediaGroup.Of(file.ContentType);
        file.SearchKey = MediaSearch.KeyOf(file.Path);
    }

    /// <summary>A file was added, or replaced one that had <paramref name="before"/> bytes.</summary>
    public async Task StoredAsync(MediaFile file, long? before, CancellationToken cancel)
    {
        await EnsureFolderAsync(file.Folder, cancel);
        await CountAsync(file.Folder, before is null ? 1 : 0, file.Bytes - (before ?? 0), cancel);
        await MediaSearch.SetAsync(db, file.Path, file.Alt, cancel);
    }

    /// <summary>A file was removed.</summary>
    public async Task RemovedAsync(MediaFile file, CancellationToken cancel)
    {
        await CountAsync(file.Folder, -1, -file.Bytes, cancel);
        await MediaSearch.RemoveAsync(db, file.Path, cancel);
    }

    /// <summary>The words of a file have changed.</summary>
    public Task DescribedAsync(MediaFile file, CancellationToken cancel) => MediaSearch.SetAsync(db, file.Path, file.Alt, cancel);

    /// <summary>Makes a folder and those above it where they are not there yet.</summary>
    public async Task EnsureFolderAsync(string path, CancellationToken cancel)
    {
        for (string? at = path; at is not null && !await db.Set<MediaFolder>().AnyAsync(folder => folder.Path == at, cancel); at = at.Length > 0 ? MediaFolder.Of(at) : null)
        {
            db.Add(new MediaFolder { Path = at, Parent = at.Length > 0 ? MediaFolder.Of(at) : null });
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Changes what is counted in a folder.</summary>
    public Task CountAsync(string folder, int files, long bytes, CancellationToken cancel) => db.Set<MediaFolder>().Where(known => known.Path == folder)
        .ExecuteUpdateAsync(set => set.SetProperty(known => known.Files, known => known.Files + files).SetProperty(known => known.Bytes, known => known.Bytes + bytes), cancel);
}
