using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Search;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Media;

/// <summary>
/// Looks at the disk and makes the catalogue agree with it: the disk is the truth about bytes, the table about names. What
/// lies there without a name is removed after a day, for an upload writes its bytes before its row.
/// </summary>
public sealed class MediaScan(SiteDb db, DataFolder data, AuditLog audit, TimeProvider clock)
{
    private static readonly TimeSpan Young = TimeSpan.FromDays(1);

    /// <summary>Does it, in one transaction.</summary>
    public async Task<MediaScanReport> RunAsync(string who, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var counts = new Dictionary<string, (int Files, long Bytes)>(StringComparer.Ordinal);
        var (files, missing, back) = (0, 0, 0);
        await MediaSearch.ClearAsync(db, cancel);
        var rows = await db.Set<MediaFile>().ToListAsync(cancel);
        foreach (var file in rows)
        {
            files++;
            known.Add(file.Hash);
            var place = file.Hash.Length == 64 ? Path.Combine(data.Root, "media", file.Hash[..2], file.Hash) : "";
            var info = new FileInfo(place.Length > 0 ? place : data.Root);
            var isMissing = !info.Exists;
            missing += isMissing ? 1 : 0;
            back += file.IsMissing && !isMissing ? 1 : 0;
            file.IsMissing = isMissing;
            file.Bytes = isMissing ? file.Bytes : info.Length;
            MediaCatalogue.Fill(file);
            if (!isMissing && file.ContentType == PdfLibrary.ContentType && File.Exists(PdfLibrary.PlaceOf(place)))
            {
                var facts = PdfFacts.FromJson(await File.ReadAllTextAsync(PdfLibrary.PlaceOf(place), cancel));
                (file.Pages, file.IsScan) = (facts.Pages, facts.IsScan);
            }

            var (count, bytes) = counts.GetValueOrDefault(file.Folder);
            counts[file.Folder] = (count + 1, bytes + file.Bytes);
        }

        await MediaSearch.AddManyAsync(db, rows.Select(file => (file.Path, file.Alt)), cancel);
        var folders = await FoldersAsync(counts, cancel);
        var orphans = Sweep(known, clock.GetUtcNow().UtcDateTime - Young);
        audit.Add("MediaScanned", who, null, string.Create(HanoiTime.Vietnamese, $"{files} tệp, mất {missing}, có lại {back}, bỏ {orphans} tệp thừa trên đĩa, sửa số đếm của {folders} thư mục."));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new MediaScanReport(files, missing, back, orphans, folders);
    }

    private async Task<int> FoldersAsync(Dictionary<string, (int Files, long Bytes)> counts, CancellationToken cancel)
    {
        var folders = await db.Set<MediaFolder>().ToDictionaryAsync(folder => folder.Path, cancel);
        foreach (var path in counts.Keys)
        {
            for (string? at = path; at is not null && !folders.ContainsKey(at); at = at.Length > 0 ? MediaFolder.Of(at) : null)
            {
                folders[at] = db.Add(new MediaFolder { Path = at, Parent = at.Length > 0 ? MediaFolder.Of(at) : null }).Entity;
            }
        }

        var wrong = 0;
        foreach (var folder in folders.Values)
        {
            var (files, bytes) = counts.GetValueOrDefault(folder.Path);
            wrong += folder.Files != files || folder.Bytes != bytes ? 1 : 0;
            (folder.Files, folder.Bytes) = (files, bytes);
        }

        return wrong;
    }

    private int Sweep(HashSet<string> known, DateTime before)
    {
        var orphans = 0;
        foreach (var place in Directory.EnumerateFiles(data.Media, "*", SearchOption.AllDirectories).ToList())
        {
            var name = Path.GetFileName(place);
            if (name.Length >= 64 && !known.Contains(name[..64]) && File.GetLastWriteTimeUtc(place) < before)
            {
                File.Delete(place);
                orphans += name.Length == 64 ? 1 : 0;
            }
        }

        return orphans;
    }
}
