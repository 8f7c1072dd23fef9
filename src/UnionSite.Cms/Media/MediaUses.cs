using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Media;

/// <summary>Says where a file is used, before it is renamed or removed: in items, drafts and trash included, and in settings.</summary>
public sealed class MediaUses(SiteDb db)
{
    private const int MostShown = 50;
    private const int MostAsked = 500;

    /// <summary>Who mentions the file, by its own path or by one that leads to it; at most fifty items.</summary>
    public async Task<IReadOnlyList<MediaUse>> OfAsync(string path, CancellationToken cancel = default)
    {
        var paths = await db.Set<MediaRedirect>().AsNoTracking().Where(redirect => redirect.NewPath == path).Select(redirect => redirect.OldPath).ToListAsync(cancel);
        paths.Add(path);
        // The table also notes items that let the file go, so that it stays closed; the documents themselves tell.
        var ids = await db.Set<MediaUsage>().AsNoTracking().Where(usage => paths.Contains(usage.Path)).Select(usage => usage.ContentItemId).Distinct().Take(MostAsked).ToListAsync(cancel);
        var rows = await db.ContentItems.AsNoTracking()
            .Where(row => ids.Contains(row.ContentItemId) && (row.Latest || row.Published || row.TrashedUtc != null))
            .OrderByDescending(row => row.Id).Select(row => new { row.ContentItemId, row.DisplayText, row.Json, IsTrashed = row.TrashedUtc != null }).ToListAsync(cancel);
        var items = rows.Where(row => paths.Exists(known => Mentions(row.Json, known)))
            .DistinctBy(row => row.ContentItemId).Take(MostShown)
            .Select(row => new MediaUse(row.DisplayText.Length > 0 ? row.DisplayText : T("(không có tiêu đề)"), row.ContentItemId, row.IsTrashed));
        return [.. items, .. (await SettingsAsync(paths, cancel)).Select(name => new MediaUse(T($"Cài đặt {T(name)}"), "", false))];
    }

    private async Task<List<string>> SettingsAsync(List<string> paths, CancellationToken cancel)
    {
        var names = new List<string>();
        foreach (var path in paths)
        {
            var escaped = UrlPath.Escape(path);
            names.AddRange(await db.Documents.AsNoTracking().Where(document => document.Json.Contains(path) || document.Json.Contains(escaped))
                .Select(document => document.Name).Take(20).ToListAsync(cancel));
        }

        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    // Addresses in texts are escaped, paths in fields are not.
    private static bool Mentions(string json, string path) =>
        json.Contains(path, StringComparison.Ordinal) || json.Contains(UrlPath.Escape(path), StringComparison.Ordinal);
}
