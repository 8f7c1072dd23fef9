using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Media;

/// <summary>
/// The one door into the media library. Bytes lie under their own hash, so a change that is rolled back leaves no file in a
/// wrong state; pictures are stored upright, in sRGB, without metadata and at most 2,560 pixels wide.
/// </summary>
public sealed class MediaLibrary(SiteDb db, DataFolder data, MediaLimits limits, ImageProcess images, AuditLog audit, TimeProvider clock)
{
    private const int WidestPicture = 2560;

    /// <summary>Stores a file under the path, replacing what is there; the same bytes change nothing.</summary>
    /// <param name="path">Library path such as "tin/2026/a.jpg"; must be safe as it is, see <see cref="MediaNames.TryKeep"/>.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="who">User name, or the recipe's name.</param>
    /// <param name="cancel">Stops before the change is saved.</param>
    /// <returns>The stored file, or why it was refused.</returns>
    public async Task<MediaResult> ImportAsync(string path, Stream bytes, string who, CancellationToken cancel = default)
    {
        if (!MediaNames.TryKeep(path, out var clean, out var problem))
        {
            return MediaResult.Refused(problem);
        }

        if (MediaKind.OfName(clean) is not { } kind)
        {
            return MediaResult.Refused(Path.GetExtension(clean).Equals(".svg", StringComparison.OrdinalIgnoreCase)
                ? "Không nhận tệp SVG vì nó có thể mang mã chạy được. Hãy xuất ảnh ra PNG hoặc WebP."
                : $"Không nhận tệp “{Path.GetExtension(clean)}”. Các loại nhận được: {string.Join(", ", MediaKind.All.Select(known => known.Extensions[0]))}.");
        }

        var incoming = Path.Combine(data.Below("cache/incoming"), Guid.NewGuid().ToString("N"));
        try
        {
            var hash = await CopyAsync(bytes, incoming, cancel);
            return hash is null
                ? MediaResult.Refused($"Tệp lớn hơn {limits.MaxFileBytes / (1024 * 1024)} MB.")
                : await StoreAsync(clean, kind, incoming, hash, who, cancel);
        }
        finally
        {
            File.Delete(incoming);
            File.Delete(incoming + ".out");
        }
    }

    /// <summary>Stores an upload in a folder under a name made from the sent one; a name that is taken gets a number.</summary>
    public async Task<MediaResult> UploadAsync(string folder, string fileName, Stream bytes, string who, CancellationToken cancel = default)
    {
        var wanted = MediaNames.File(fileName);
        var start = MediaNames.Folder(folder) is { Length: > 0 } below ? below + "/" : "";
        var path = start + wanted;
        for (var number = 2; await db.Set<MediaFile>().AnyAsync(file => file.Path == path, cancel); number++)
        {
            path = $"{start}{Path.GetFileNameWithoutExtension(wanted)}-{number}{Path.GetExtension(wanted)}";
        }

        return await ImportAsync(path, bytes, who, cancel);
    }

    /// <summary>The file of that path, or null.</summary>
    public Task<MediaFile?> FindAsync(string path, CancellationToken cancel = default) =>
        db.Set<MediaFile>().AsNoTracking().FirstOrDefaultAsync(file => file.Path == path, cancel);

    /// <summary>Where the bytes lie.</summary>
    public string PlaceOf(MediaFile file) => Path.Combine(data.Media, file.Hash[..2], file.Hash);

    /// <summary>Changes the default alternative text.</summary>
    public async Task<bool> DescribeAsync(string path, string alt, CancellationToken cancel = default)
    {
        var file = await db.Set<MediaFile>().FirstOrDefaultAsync(found => found.Path == path, cancel);
        if (file is null)
        {
            return false;
        }

        file.Alt = alt.Length > 500 ? alt[..500] : alt;
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Titles of what mentions the file: items (drafts and trash included) and settings.</summary>
    public async Task<IReadOnlyList<string>> UsedByAsync(string path, CancellationToken cancel = default)
    {
        // Addresses in texts are escaped, paths in fields are not.
        var escaped = Text.UrlPath.Escape(path);
        var items = await db.ContentItems.AsNoTracking()
            .Where(row => (row.Latest || row.Published || row.TrashedUtc != null) && (row.Json.Contains(path) || row.Json.Contains(escaped)))
            .OrderByDescending(row => row.Id).Select(row => row.DisplayText).Take(20).ToListAsync(cancel);
        var documents = await db.Documents.AsNoTracking()
            .Where(document => document.Json.Contains(path) || document.Json.Contains(escaped)).Select(document => document.Name).Take(20).ToListAsync(cancel);
        return [.. items.Distinct(), .. documents.Select(name => $"Cài đặt {name}")];
    }

    /// <summary>Removes a file that nothing uses.</summary>
    /// <returns>Null when it is gone, else why it stays, in Vietnamese.</returns>
    public async Task<string?> DeleteAsync(string path, string who, CancellationToken cancel = default)
    {
        var file = await db.Set<MediaFile>().FirstOrDefaultAsync(found => found.Path == path, cancel);
        if (file is null)
        {
            return "Không tìm thấy tệp này; có thể nó đã bị xóa.";
        }

        if (await UsedByAsync(path, cancel) is { Count: > 0 } users)
        {
            return $"Tệp đang được dùng ở: {string.Join("; ", users.Take(5))}. Hãy gỡ tệp khỏi các chỗ đó trước.";
        }

        db.Remove(file);
        // What is stored under this name later is another file.
        db.RemoveRange(await db.Set<MediaUsage>().Where(usage => usage.Path == path).ToListAsync(cancel));
        audit.Add("MediaDeleted", who, path, $"Đã xóa tệp {path}.");
        await db.SaveChangesAsync(cancel);
        if (!await db.Set<MediaFile>().AnyAsync(other => other.Hash == file.Hash, cancel))
        {
            File.Delete(PlaceOf(file));
            File.Delete(PdfLibrary.PlaceOf(PlaceOf(file)));
        }

        return null;
    }

    private async Task<string?> CopyAsync(Stream bytes, string target, CancellationToken cancel)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = File.Create(target);
        var buffer = new byte[81920];
        long total = 0;
        for (var read = await bytes.ReadAsync(buffer, cancel); read > 0; read = await bytes.ReadAsync(buffer, cancel))
        {
            total += read;
            if (total > limits.MaxFileBytes)
            {
                return null;
            }

            sum.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }

    private async Task<MediaResult> StoreAsync(string path, MediaKind kind, string incoming, string sourceHash, string who, CancellationToken cancel)
    {
        var file = await db.Set<MediaFile>().FirstOrDefaultAsync(found => found.Path == path, cancel);
        if (file is not null && file.SourceHash == sourceHash && File.Exists(PlaceOf(file)))
        {
            return new MediaResult(file, false, null);
        }

        if (new FileInfo(incoming).Length == 0 || !FileSignature.Is(kind, incoming))
        {
            return MediaResult.Refused($"Nội dung tệp không phải là {kind.Extensions[0].TrimStart('.').ToUpperInvariant()} như tên tệp nói.");
        }

        var (width, height, stored) = (0, 0, incoming);
        if (kind.ImageFormat is { } format)
        {
            stored = incoming + ".out";
            var task = new ImageTask(format, WidestPicture, ImageTask.MaxHeight, "max", format == "avif" ? 60 : 85, limits.MaxPixels);
            (width, height, var problem) = await images.RunAsync(incoming, stored, task, cancel);
            if (problem is not null)
            {
                return MediaResult.Refused(problem);
            }

            stored = PictureBytes.CleanSize(kind, incoming) == (width, height) ? incoming : stored;
        }

        else if (kind.ContentType == PdfLibrary.ContentType && await images.ReadPdfAsync(incoming, incoming + ".out", cancel) is { } problem)
        {
            return MediaResult.Refused(problem);
        }

        var before = file?.Hash;
        file ??= db.Add(new MediaFile { Path = path }).Entity;
        (file.Width, file.Height, file.ContentType, file.SourceHash) = (width, height, kind.ContentType, sourceHash);
        file.Bytes = new FileInfo(stored).Length;
        file.Hash = await HashAsync(stored, cancel);
        file.UploadedUtc = clock.GetUtcNow().UtcDateTime;
        file.UploadedBy = who;
        var place = PlaceOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Move(stored, place, overwrite: true);
        if (kind.ContentType == PdfLibrary.ContentType)
        {
            File.Move(incoming + ".out", PdfLibrary.PlaceOf(place), overwrite: true);
        }

        audit.Add(before is null ? "MediaAdded" : "MediaReplaced", who, path, $"Tệp {path}, {file.Bytes} byte.");
        await db.SaveChangesAsync(cancel);
        return new MediaResult(file, true, null);
    }

    private static async Task<string> HashAsync(string file, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
    }
}
