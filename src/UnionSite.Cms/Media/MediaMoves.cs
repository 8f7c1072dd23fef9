using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Media;

/// <summary>
/// Renames and moves files and folders. From that moment the old addresses lead to the new ones and items find their files
/// by the old paths, so that nothing is broken while the items are rewritten.
/// </summary>
public sealed class MediaMoves(SiteDb db, MediaCatalogue catalogue, MediaPrivacy privacy, AuditLog audit, TimeProvider clock)
{
    /// <summary>Files that are moved in one go.</summary>
    public const int Most = 20_000;

    /// <summary>Moves a file into a folder under a name made from the typed one; its kind stays.</summary>
    /// <returns>Old and new path, and why it was not done, in Vietnamese; null when it was.</returns>
    public Task<(IReadOnlyDictionary<string, string> Moved, string? Problem)> FileAsync(string path, string folder, string name, string who, CancellationToken cancel = default)
    {
        var extension = Path.GetExtension(path);
        var typed = name.Trim();
        var stem = typed.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? typed[..^extension.Length] : typed;
        if (VietnameseText.Slug(stem).Length == 0)
        {
            return Task.FromResult(Refused(T("Hãy nhập tên tệp, ví dụ: hoi-nghi-2027.")));
        }

        var below = MediaNames.Folder(folder);
        var target = (below.Length > 0 ? below + "/" : "") + MediaNames.File(stem + ".x")[..^2] + extension;
        return MoveAsync(new Dictionary<string, string>(StringComparer.Ordinal) { [path] = target }, [], who, cancel);
    }

    /// <summary>Moves a folder with everything in it.</summary>
    public async Task<(IReadOnlyDictionary<string, string> Moved, string? Problem)> FolderAsync(string path, string typed, string who, CancellationToken cancel = default)
    {
        var target = MediaNames.Folder(typed);
        if (target.Length == 0)
        {
            return Refused(T("Hãy nhập tên thư mục, ví dụ: tin/2027."));
        }

        if (target == path || target.StartsWith(path + "/", StringComparison.Ordinal))
        {
            return Refused(target == path ? T("Thư mục đã mang tên này.") : T("Không chuyển được một thư mục vào bên trong chính nó."));
        }

        var files = await db.Set<MediaFile>().AsNoTracking().Where(file => file.Folder == path || file.Folder.StartsWith(path + "/")).Select(file => file.Path).Take(Most + 1).ToListAsync(cancel);
        if (files.Count > Most)
        {
            return Refused(T($"Thư mục có hơn {Most:N0} tệp. Hãy chuyển từng thư mục con."));
        }

        var folders = await db.Set<MediaFolder>().AsNoTracking().Where(folder => folder.Path == path || folder.Path.StartsWith(path + "/")).Select(folder => folder.Path).ToListAsync(cancel);
        return await MoveAsync(files.ToDictionary(file => file, file => target + file[path.Length..], StringComparer.Ordinal), [.. folders.Select(folder => (folder, target + folder[path.Length..]))], who, cancel);
    }

    private static (IReadOnlyDictionary<string, string> Moved, string? Problem) Refused(string problem) => (new Dictionary<string, string>(), problem);

    private async Task<(IReadOnlyDictionary<string, string> Moved, string? Problem)> MoveAsync(
        Dictionary<string, string> wanted, List<(string Old, string New)> folders, string who, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await ProblemAsync(wanted, cancel) is { } problem)
        {
            return Refused(problem);
        }

        foreach (var folder in folders)
        {
            await catalogue.EnsureFolderAsync(folder.New, cancel);
        }

        await MoveAsync(wanted, cancel);
        var gone = folders.Select(folder => folder.Old).ToList();
        await db.Set<MediaFolder>().Where(folder => gone.Contains(folder.Path)).ExecuteDeleteAsync(cancel);
        var (first, last) = folders.Count > 0 ? folders.MinBy(folder => folder.Old.Length) : (wanted.First().Key, wanted.First().Value);
        audit.Add("MediaMoved", who, last, folders.Count > 0 ? $"Thư mục {first} thành {last}, {wanted.Count} tệp." : $"Tệp {first} thành {last}.");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (wanted, null);
    }

    private async Task<string?> ProblemAsync(Dictionary<string, string> wanted, CancellationToken cancel)
    {
        foreach (var (old, now) in wanted)
        {
            if (old == now)
            {
                return T("Tệp đã mang tên này.");
            }

            if (!MediaNames.TryKeep(now, out _, out var problem))
            {
                return problem;
            }

            // A case's file leaves its folder for no other one, and nothing slips in among them.
            if (privacy.Of(old) != privacy.Of(now))
            {
                return T("Không chuyển được tệp vào hay ra khỏi thư mục riêng của vụ việc.");
            }
        }

        foreach (var chunk in wanted.Values.Chunk(500))
        {
            if (await db.Set<MediaFile>().Where(file => chunk.Contains(file.Path)).Select(file => file.Path).FirstOrDefaultAsync(cancel) is { } taken)
            {
                return T($"Đã có tệp {taken}. Hãy chọn tên khác.");
            }
        }

        return null;
    }

    private async Task MoveAsync(Dictionary<string, string> wanted, CancellationToken cancel)
    {
        var files = new List<MediaFile>();
        foreach (var chunk in wanted.Keys.Chunk(500))
        {
            files.AddRange(await db.Set<MediaFile>().AsNoTracking().Where(file => chunk.Contains(file.Path)).ToListAsync(cancel));
        }

        foreach (var group in files.GroupBy(file => (Old: file.Folder, New: MediaFolder.Of(wanted[file.Path]))))
        {
            var (count, bytes) = (group.Count(), group.Sum(file => file.Bytes));
            await catalogue.EnsureFolderAsync(group.Key.New, cancel);
            await catalogue.CountAsync(group.Key.Old, -count, -bytes, cancel);
            await catalogue.CountAsync(group.Key.New, count, bytes, cancel);
        }

        await MediaQueries.MoveAsync(db, files.Select(file => (file.Path, wanted[file.Path], file.Alt)), clock.GetUtcNow().UtcDateTime, cancel);
    }
}
