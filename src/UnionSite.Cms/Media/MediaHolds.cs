using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Media;

/// <summary>What the modules hold back of the library.</summary>
public sealed class MediaHolds(SiteDb db, IEnumerable<IMediaHold> holds)
{
    private readonly IMediaHold[] _holds = [.. holds];

    /// <summary>Paths of those files that must be shown to nobody.</summary>
    public async Task<IReadOnlySet<string>> HeldAsync(IReadOnlyCollection<MediaFile> files, CancellationToken cancel)
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        foreach (var hold in files.Count > 0 ? _holds : [])
        {
            held.UnionWith(await hold.HeldAsync(files, cancel));
        }

        return held;
    }

    /// <summary>Which of the paths lead to a file that is held back; old paths of renamed files count.</summary>
    public async Task<IReadOnlyList<string>> HeldAmongAsync(IReadOnlyCollection<string> paths, CancellationToken cancel)
    {
        if (paths.Count == 0 || _holds.Length == 0)
        {
            return [];
        }

        var moved = await db.Set<MediaRedirect>().AsNoTracking().Where(redirect => paths.Contains(redirect.OldPath)).ToDictionaryAsync(redirect => redirect.OldPath, redirect => redirect.NewPath, cancel);
        List<string> now = [.. paths.Select(path => moved.GetValueOrDefault(path, path)).Distinct(StringComparer.Ordinal)];
        var held = await HeldAsync(await db.Set<MediaFile>().AsNoTracking().Where(file => now.Contains(file.Path)).ToListAsync(cancel), cancel);
        return [.. held.Order(StringComparer.Ordinal)];
    }

    /// <summary>True for a file that may be held back one day.</summary>
    public async Task<bool> IsRecallableAsync(MediaFile file, CancellationToken cancel)
    {
        foreach (var hold in _holds)
        {
            if (await hold.IsRecallableAsync(file, cancel))
            {
                return true;
            }
        }

        return false;
    }
}
