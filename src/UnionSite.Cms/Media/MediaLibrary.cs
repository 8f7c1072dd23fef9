using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Media;

/// <summary>
/// The one door into the media library. Bytes lie under their own hash, so a change that is rolled back leaves no file in a
/// wrong state; pictures are stored upright, in sRGB, without metadata and at most 2,560 pixels wide.
/// </summary>
public sealed class MediaLibrary(SiteDb db, DataFolder data, MediaLimits limits, ImageProcess images, MediaUses uses, MediaLibrarySurroundings around)
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
        if (MediaNames.Refusal(path, out var clean, out var kind) is { } problem)
        {
            return MediaResult.Refused(problem);
        }

        var incoming = Path.Combine(data.Below("cache/incoming"), Guid.NewGuid().ToString("N"));
        try
        {
            var hash = await CopyAsync(bytes, incoming, cancel);
            return hash is null
                ? MediaResult.Refused(limits.TooLarge)
                : await StoreAsync(new Incoming(clean!, kind!, incoming, hash, who, IsUpload: false), cancel);
        }
        finally
        {
            File.Delete(incoming);
            File.Delete(incoming + ".out");
        }
    }

    /// <summary>
    /// Stores an upload in a folder under a name made from the sent one; a name that is taken gets a number. Quotas count.
    /// </summary>
    /// <param name="folder">Folder as somebody typed it.</param>
    /// <param name="fileName">Name as the browser sent it.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="who">User name.</param>
    /// <param name="isTwinWanted">False to store nothing when the same bytes lie in the library already; the result names the twin.</param>
    /// <param name="cancel">Stops before the change is saved.</param>
    public async Task<MediaResult> UploadAsync(string folder, string fileName, Stream bytes, string who, bool isTwinWanted = true, CancellationToken cancel = default)
    {
        var path = (MediaNames.Folder(folder) is { Length: > 0 } below ? below + "/" : "") + MediaNames.File(fileName);
        if (MediaNames.Refusal(path, out _, out var kind) is { } problem)
        {
            return MediaResult.Refused(problem);
        }

        var incoming = Path.Combine(data.Below("cache/incoming"), Guid.NewGuid().ToString("N"));
        try
        {
            var hash = await CopyAsync(bytes, incoming, cancel);
            if (hash is null)
            {
                return MediaResult.Refused(limits.TooLarge);
            }

            // A twin in a private folder is nobody's business.
            if (!isTwinWanted && await TwinAsync(hash, cancel) is { } twin)
            {
                return MediaResult.OfTwin(twin);
            }

            return await around.Quotas.RefusalAsync(path, who, new FileInfo(incoming).Length, cancel) is { } full
                ? MediaResult.Refused(full)
                : await StoreAsync(new Incoming(path, kind!, incoming, hash, who, IsUpload: true), cancel);
        }
        finally
        {
            File.Delete(incoming);
            File.Delete(incoming + ".out");
        }
    }

    /// <summary>The newest file outside private folders that came with, or is kept as, the bytes of that hash; null when there is none.</summary>
    public async Task<MediaFile?> TwinAsync(string hash, CancellationToken cancel = default)
    {
        var found = hash.Length == 64
            ? await db.Set<MediaFile>().AsNoTracking().Where(file => file.SourceHash == hash || file.Hash == hash).OrderByDescending(file => file.UploadedUtc).Take(50).ToListAsync(cancel)
            : [];
        return found.Find(file => around.Privacy.Of(file.Path) is null && !file.Path.StartsWith('_') && File.Exists(PlaceOf(file)));
    }

    /// <summary>The file of that path, or null.</summary>
    public Task<MediaFile?> FindAsync(string path, CancellationToken cancel = default) =>
        db.Set<MediaFile>().AsNoTracking().FirstOrDefaultAsync(file => file.Path == path, cancel);

    /// <summary>The file that lay under that path before it was renamed or moved, or null.</summary>
    public async Task<MediaFile?> FindMovedAsync(string path, CancellationToken cancel = default) =>
        await db.Set<MediaRedirect>().AsNoTracking().FirstOrDefaultAsync(redirect => redirect.OldPath == path, cancel) is { } redirect ? await FindAsync(redirect.NewPath, cancel) : null;

    /// <summary>Where the bytes lie.</summary>
    public string PlaceOf(MediaFile file) => PlaceOf(file.Hash);

    /// <summary>Changes the default alternative text.</summary>
    public async Task<bool> DescribeAsync(string path, string alt, bool isDecorative = false, CancellationToken cancel = default)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        var file = await db.Set<MediaFile>().FirstOrDefaultAsync(found => found.Path == path, cancel);
        if (file is null)
        {
            return false;
        }

        file.Alt = alt.Length > 500 ? alt[..500] : alt;
        file.IsDecorative = isDecorative;
        await db.SaveChangesAsync(cancel);
        await around.Catalogue.DescribedAsync(file, cancel);
        if (own is not null)
        {
            await own.CommitAsync(cancel);
        }

        return true;
    }

    /// <summary>Says what must stay in the picture where it is cut; nulls for the middle.</summary>
    public async Task<bool> FocusAsync(string path, int? x, int? y, CancellationToken cancel = default)
    {
        var isSet = x is >= 0 and <= 100 && y is >= 0 and <= 100;
        return await db.Set<MediaFile>().Where(file => file.Path == path && file.Width > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(file => file.FocusX, isSet ? x : null).SetProperty(file => file.FocusY, isSet ? y : null), cancel) > 0;
    }

    /// <summary>Removes a file that nothing uses.</summary>
    /// <returns>Null when it is gone, else why it stays, in Vietnamese.</returns>
    public async Task<string?> DeleteAsync(string path, string who, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var file = await db.Set<MediaFile>().FirstOrDefaultAsync(found => found.Path == path, cancel);
        if (file is null)
        {
            return T("Không tìm thấy tệp này; có thể nó đã bị xóa.");
        }

        if (await uses.OfAsync(path, cancel) is { Count: > 0 } users)
        {
            return T($"Tệp đang được dùng ở: {string.Join("; ", users.Take(5).Select(use => use.Title))}. Hãy gỡ tệp khỏi các chỗ đó trước.");
        }

        db.Remove(file);
        // What is stored under this name later is another file.
        db.RemoveRange(await db.Set<MediaUsage>().Where(usage => usage.Path == path).ToListAsync(cancel));
        db.RemoveRange(await db.Set<MediaRedirect>().Where(redirect => redirect.NewPath == path).ToListAsync(cancel));
        around.Audit.Add("MediaDeleted", who, path, $"Đã xóa tệp {path}.");
        await db.SaveChangesAsync(cancel);
        await around.Catalogue.RemovedAsync(file, cancel);
        await transaction.CommitAsync(cancel);
        await SweepAsync(file.Hash, cancel);
        return null;
    }

    // Bytes that no file has any more.
    private async Task SweepAsync(string hash, CancellationToken cancel)
    {
        if (hash.Length == 64 && !await db.Set<MediaFile>().AnyAsync(other => other.Hash == hash, cancel))
        {
            var place = PlaceOf(hash);
            File.Delete(place);
            File.Delete(PdfLibrary.PlaceOf(place));
        }
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

    private async Task<MediaResult> StoreAsync(Incoming incoming, CancellationToken cancel)
    {
        var (path, kind, source, sourceHash, _, isUpload) = incoming;
        // A recipe that is run again finds its file where somebody has moved it.
        var there = isUpload ? null : await FindAsync(path, cancel) ?? await FindMovedAsync(path, cancel);
        if (there is not null && there.SourceHash == sourceHash && File.Exists(PlaceOf(there)))
        {
            return new MediaResult(there, false, null);
        }

        if (new FileInfo(source).Length == 0 || !FileSignature.Is(kind, source))
        {
            return MediaResult.Refused(T($"Nội dung tệp không phải là {kind.Extensions[0].TrimStart('.').ToUpperInvariant()} như tên tệp nói."));
        }

        var (width, height, stored) = (0, 0, source);
        PdfFacts? pdf = null;
        if (kind.IsImage)
        {
            (width, height, stored, var problem) = await PictureAsync(kind, source, cancel);
            if (problem is not null)
            {
                return MediaResult.Refused(problem);
            }
        }
        else if (kind.ContentType == PdfLibrary.ContentType)
        {
            if (await images.ReadPdfAsync(source, source + ".out", cancel) is { } problem)
            {
                return MediaResult.Refused(problem);
            }

            pdf = PdfFacts.FromJson(await File.ReadAllTextAsync(source + ".out", cancel));
        }

        var facts = new MediaFile
        {
            Path = path,
            Width = width,
            Height = height,
            ContentType = kind.ContentType,
            SourceHash = sourceHash,
            Bytes = new FileInfo(stored).Length,
            Hash = await HashAsync(stored, cancel),
            UploadedUtc = around.Clock.GetUtcNow().UtcDateTime,
            UploadedBy = incoming.Who,
            Pages = pdf?.Pages ?? 0,
            IsScan = pdf?.IsScan == true,
        };
        var place = PlaceOf(facts);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Move(stored, place, overwrite: true);
        if (pdf is not null)
        {
            File.Move(source + ".out", PdfLibrary.PlaceOf(place), overwrite: true);
        }

        return await RecordAsync(facts, isUpload, cancel);
    }

    // Every picture is decoded; one that holds nothing but itself and need not be changed is then kept as it came.
    private async Task<(int Width, int Height, string Stored, string? Problem)> PictureAsync(MediaKind kind, string source, CancellationToken cancel)
    {
        var format = kind.ImageFormat!;
        var task = new ImageTask(format, WidestPicture, ImageTask.MaxHeight, "max", format == "avif" ? 60 : 85, limits.MaxPixels);
        var (width, height, problem) = await images.RunAsync(source, source + ".out", task, cancel);
        var isKept = problem is null && PictureBytes.CleanSize(kind, source) == (width, height);
        return (width, height, isKept ? source : source + ".out", problem);
    }

    // In the caller's transaction where there is one, as in a recipe's step.
    private async Task<MediaResult> RecordAsync(MediaFile facts, bool isUpload, CancellationToken cancel)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        if (isUpload)
        {
            facts.Path = await FreeAsync(facts.Path, cancel);
        }

        var file = await db.Set<MediaFile>().FirstOrDefaultAsync(found => found.Path == facts.Path, cancel);
        var (before, bytes) = (file?.Hash, file?.Bytes);
        file ??= db.Add(new MediaFile { Path = facts.Path }).Entity;
        (file.Width, file.Height, file.ContentType, file.Hash, file.SourceHash, file.Bytes) = (facts.Width, facts.Height, facts.ContentType, facts.Hash, facts.SourceHash, facts.Bytes);
        (file.UploadedUtc, file.UploadedBy, file.Pages, file.IsScan, file.IsMissing) = (facts.UploadedUtc, facts.UploadedBy, facts.Pages, facts.IsScan, false);
        MediaCatalogue.Fill(file);
        // An address that led elsewhere is this file's own from now on.
        db.RemoveRange(await db.Set<MediaRedirect>().Where(redirect => redirect.OldPath == file.Path).ToListAsync(cancel));
        around.Audit.Add(before is null ? "MediaAdded" : "MediaReplaced", file.UploadedBy ?? "", file.Path, $"Tệp {file.Path}, {file.Bytes} byte.");
        await db.SaveChangesAsync(cancel);
        await around.Catalogue.StoredAsync(file, bytes, cancel);
        if (own is not null)
        {
            await own.CommitAsync(cancel);
        }

        return new MediaResult(file, true, null);
    }

    private async Task<string> FreeAsync(string wanted, CancellationToken cancel)
    {
        var path = wanted;
        for (var number = 2; await db.Set<MediaFile>().AnyAsync(file => file.Path == path, cancel) || await db.Set<MediaRedirect>().AnyAsync(redirect => redirect.OldPath == path, cancel); number++)
        {
            path = $"{wanted[..^Path.GetExtension(wanted).Length]}-{number}{Path.GetExtension(wanted)}";
        }

        return path;
    }

    private static async Task<string> HashAsync(string file, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
    }

    private string PlaceOf(string hash) => Path.Combine(data.Media, hash[..2], hash);

    private sealed record Incoming(string Path, MediaKind Kind, string Source, string Hash, string Who, bool IsUpload);
}
