using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Media;

/// <summary>How much the library holds, of what, and what it holds twice.</summary>
public sealed class MediaStorage(SiteDb db, MediaPrivacy privacy)
{
    private const int MostDuplicates = 100;

    /// <summary>Files and bytes of each group of kinds.</summary>
    public async Task<IReadOnlyList<(MediaGroup Group, int Files, long Bytes)>> GroupsAsync(CancellationToken cancel)
    {
        var found = await db.Set<MediaFile>().GroupBy(file => file.Kind).Select(group => new { group.Key, Files = group.Count(), Bytes = group.Sum(file => file.Bytes) }).ToListAsync(cancel);
        return [.. MediaGroup.All.Select(group => (group, found.Find(one => one.Key == group.Name)?.Files ?? 0, found.Find(one => one.Key == group.Name)?.Bytes ?? 0))];
    }

    /// <summary>Files and bytes of each folder at the top with everything below it, the heaviest first.</summary>
    public async Task<IReadOnlyList<MediaFolder>> FoldersAsync(CancellationToken cancel)
    {
        var all = await db.Set<MediaFolder>().AsNoTracking().ToListAsync(cancel);
        return
        [
            .. all.GroupBy(folder => folder.Path.Split('/')[0])
                .Select(group => new MediaFolder { Path = group.Key, Files = group.Sum(folder => folder.Files), Bytes = group.Sum(folder => folder.Bytes) })
                .Where(folder => folder.Files > 0).OrderByDescending(folder => folder.Bytes),
        ];
    }

    /// <summary>Files that hold the same bytes, by what removing the surplus would free; at most a hundred groups.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<MediaFile>>> DuplicatesAsync(CancellationToken cancel)
    {
        var hashes = await db.Set<MediaFile>().GroupBy(file => file.Hash).Where(group => group.Count() > 1)
            .OrderByDescending(group => group.Sum(file => file.Bytes)).Select(group => group.Key).Take(MostDuplicates).ToListAsync(cancel);
        var files = await db.Set<MediaFile>().AsNoTracking().Where(file => hashes.Contains(file.Hash)).OrderBy(file => file.UploadedUtc).ThenBy(file => file.Path).ToListAsync(cancel);
        return [.. files.Where(file => privacy.Of(file.Path) is null).GroupBy(file => file.Hash).Where(group => group.Count() > 1)
            .OrderByDescending(group => group.Sum(file => file.Bytes)).Select(group => (IReadOnlyList<MediaFile>)[.. group])];
    }
}
