using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Media;

/// <summary>Finds the files that contents name, where they lie now: what was renamed or moved is found by its old path.</summary>
public sealed class MediaNow(SiteDb db, MediaPrivacy privacy, MediaHolds holds)
{
    /// <summary>The files by the paths that were asked for; private ones and those that are held back are never among them.</summary>
    public async Task<IReadOnlyDictionary<string, MediaFile>> FindAsync(IReadOnlyCollection<string> paths, CancellationToken cancel = default)
    {
        if (paths.Count == 0)
        {
            return new Dictionary<string, MediaFile>();
        }

        var files = await db.Set<MediaFile>().AsNoTracking().Where(file => paths.Contains(file.Path)).ToDictionaryAsync(file => file.Path, cancel);
        var lost = paths.Where(path => !files.ContainsKey(path)).ToList();
        if (lost.Count > 0)
        {
            var moved = await MovedAsync(lost, cancel);
            var targets = moved.Values.ToList();
            var found = await db.Set<MediaFile>().AsNoTracking().Where(file => targets.Contains(file.Path)).ToDictionaryAsync(file => file.Path, cancel);
            foreach (var (old, now) in moved.Where(pair => found.ContainsKey(pair.Value)))
            {
                files[old] = found[now];
            }
        }

        var held = await holds.HeldAsync(files.Values, cancel);
        return files.Where(pair => privacy.Of(pair.Value.Path) is null && !held.Contains(pair.Value.Path)).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Where the files of old paths lie now, by old path.</summary>
    public Task<Dictionary<string, string>> MovedAsync(IReadOnlyCollection<string> paths, CancellationToken cancel = default) =>
        db.Set<MediaRedirect>().AsNoTracking().Where(redirect => paths.Contains(redirect.OldPath)).ToDictionaryAsync(redirect => redirect.OldPath, redirect => redirect.NewPath, cancel);
}
