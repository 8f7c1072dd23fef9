using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Media;

/// <summary>
/// Takes files in pieces. What has come stays in the folder of uploads for a day, so that a broken connection, or a closed
/// window, goes on where it stopped; a piece that comes twice changes nothing. Name, size and quota are asked at the start
/// and at every piece, the sum of the whole at the end; then the file goes through the library's one door.
/// </summary>
public sealed class MediaUploads(SiteDb db, DataFolder data, MediaLimits limits, MediaLibrary library, MediaQuotas quotas, TimeProvider clock)
{
    /// <summary>Bytes of a piece.</summary>
    public const int PieceBytes = 1024 * 1024;

    private const int MostOpen = 200;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Announces a file, or finds what has come of it before.</summary>
    /// <param name="announced">Name, folder, size and sum as the browser says, and whose it is.</param>
    /// <param name="who">User name.</param>
    /// <param name="isTwinWanted">True to store it even when the same bytes are there already.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<UploadAnswer> StartAsync(MediaUpload announced, string who, bool isTwinWanted, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(announced);
        announced.Folder = MediaNames.Folder(announced.Folder);
        if (await RefusalAsync(announced, who, cancel) is { } problem)
        {
            return UploadAnswer.Refused(problem);
        }

        var open = await db.Set<MediaUpload>().AsNoTracking().Where(upload => upload.UserId == announced.UserId && upload.StoredPath == "").ToListAsync(cancel);
        var known = open.Find(upload => announced.Hash.Length > 0 && upload.Hash == announced.Hash
            && upload.Bytes == announced.Bytes && upload.Folder == announced.Folder && upload.FileName == announced.FileName);
        if (known is not null)
        {
            return new UploadAnswer(200) { Id = known.Id, Received = ReceivedOf(known) };
        }

        if (!isTwinWanted && await library.TwinAsync(announced.Hash, cancel) is { } twin)
        {
            return new UploadAnswer(200) { Twin = twin.Path };
        }

        if (open.Count >= MostOpen)
        {
            return UploadAnswer.Refused(T($"Bạn đang có {open.Count} tệp tải dở. Hãy để chúng xong, hoặc bỏ bớt, rồi tải tiếp."));
        }

        announced.TouchedUtc = clock.GetUtcNow().UtcDateTime;
        db.Add(announced);
        await db.SaveChangesAsync(cancel);
        return new UploadAnswer(200) { Id = announced.Id };
    }

    /// <summary>Takes a piece. What has come of one that breaks off is kept.</summary>
    public async Task<UploadAnswer> AppendAsync(string id, string userId, string who, long at, Stream piece, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(piece);
        if (await FindAsync(id, userId, cancel) is not { } upload)
        {
            return Gone;
        }

        if (upload.StoredPath.Length > 0)
        {
            return Done(upload, null);
        }

        if (await RefusalAsync(upload, who, cancel) is { } problem)
        {
            await DiscardAsync(id, userId, cancel);
            return UploadAnswer.Refused(problem);
        }

        if (Open(upload, FileMode.OpenOrCreate) is not { } file)
        {
            return Busy(upload);
        }

        await using (file)
        {
            if (at < 0 || at > file.Length)
            {
                return new UploadAnswer(409) { Id = id, Received = file.Length };
            }

            file.Position = at;
            if (!await CopyAsync(piece, file, upload.Bytes, cancel))
            {
                return UploadAnswer.Refused(T("Tệp dài hơn cỡ đã báo lúc bắt đầu."));
            }

            await file.FlushAsync(cancel);
            var now = clock.GetUtcNow().UtcDateTime;
            await db.Set<MediaUpload>().Where(known => known.Id == id).ExecuteUpdateAsync(set => set.SetProperty(known => known.TouchedUtc, now), cancel);
            return new UploadAnswer(200) { Id = id, Received = file.Length };
        }
    }

    /// <summary>Stores the file once all of it has come; asked again, it answers the same.</summary>
    public async Task<UploadAnswer> FinishAsync(string id, string userId, string who, bool isTwinWanted, CancellationToken cancel)
    {
        if (await FindAsync(id, userId, cancel) is not { } upload)
        {
            return Gone;
        }

        if (upload.StoredPath.Length > 0)
        {
            return Done(upload, await library.FindAsync(upload.StoredPath, cancel));
        }

        if (ReceivedOf(upload) != upload.Bytes)
        {
            return new UploadAnswer(409) { Id = id, Received = ReceivedOf(upload) };
        }

        MediaResult result;
        if (Open(upload, FileMode.Open) is not { } file)
        {
            return Busy(upload);
        }

        await using (file)
        {
            if (upload.Hash.Length > 0 && Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel)) != upload.Hash)
            {
                result = MediaResult.Refused(T("Tệp đến nơi không giống tệp gửi đi. Hãy tải lại tệp này."));
            }
            else
            {
                file.Position = 0;
                result = await library.UploadAsync(upload.Folder, upload.FileName, file, who, isTwinWanted, cancel);
            }

            if (result.File is { } stored)
            {
                await db.Set<MediaUpload>().Where(known => known.Id == id).ExecuteUpdateAsync(set => set.SetProperty(known => known.StoredPath, stored.Path), cancel);
            }
        }

        if (result.Twin is { } twin)
        {
            // What has come stays: the user may still want it.
            return new UploadAnswer(200) { Id = id, Received = upload.Bytes, Twin = twin.Path };
        }

        if (result.File is null)
        {
            await DiscardAsync(id, userId, cancel);
            return UploadAnswer.Refused(result.Problem ?? "");
        }

        File.Delete(PlaceOf(id));
        upload.StoredPath = result.File.Path;
        return Done(upload, result.File);
    }

    /// <summary>Throws away what has come.</summary>
    public async Task DiscardAsync(string id, string userId, CancellationToken cancel)
    {
        if (await db.Set<MediaUpload>().Where(upload => upload.Id == id && upload.UserId == userId).ExecuteDeleteAsync(cancel) > 0)
        {
            File.Delete(PlaceOf(id));
        }
    }

    /// <summary>The user's files that are not whole yet, with the bytes that have come.</summary>
    public async Task<IReadOnlyList<(MediaUpload Upload, long Received)>> OpenAsync(string userId, CancellationToken cancel)
    {
        var open = await db.Set<MediaUpload>().AsNoTracking().Where(upload => upload.UserId == userId && upload.StoredPath == "").OrderByDescending(upload => upload.TouchedUtc).ToListAsync(cancel);
        return [.. open.Select(upload => (upload, ReceivedOf(upload)))];
    }

    /// <summary>Throws away what nobody has gone on with for a day.</summary>
    /// <returns>How many uploads went.</returns>
    public async Task<int> ExpireAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow().UtcDateTime - Kept;
        var old = await db.Set<MediaUpload>().AsNoTracking().Where(upload => upload.TouchedUtc < before).ToListAsync(cancel);
        foreach (var upload in old)
        {
            await DiscardAsync(upload.Id, upload.UserId, cancel);
        }

        return old.Count;
    }

    private static UploadAnswer Gone => new(410) { Problem = T("Phần đã gửi của tệp này không còn trên máy chủ.") };

    private static UploadAnswer Done(MediaUpload upload, MediaFile? file) =>
        new(200) { Id = upload.Id, Received = upload.Bytes, Path = upload.StoredPath, IsPicture = file is { Width: > 0 } };

    private static async Task<bool> CopyAsync(Stream piece, FileStream file, long most, CancellationToken cancel)
    {
        var buffer = new byte[81920];
        for (var read = await piece.ReadAsync(buffer, cancel); read > 0; read = await piece.ReadAsync(buffer, cancel))
        {
            if (file.Position + read > most)
            {
                return false;
            }

            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        return true;
    }

    private async Task<string?> RefusalAsync(MediaUpload upload, string who, CancellationToken cancel)
    {
        var path = (upload.Folder.Length > 0 ? upload.Folder + "/" : "") + MediaNames.File(upload.FileName);
        return MediaNames.Refusal(path, out _, out _)
            ?? (upload.Bytes > limits.MaxFileBytes ? limits.TooLarge : upload.Bytes <= 0 ? T("Tệp này trống.") : null)
            ?? await quotas.RefusalAsync(path, who, upload.Bytes, cancel);
    }

    private Task<MediaUpload?> FindAsync(string id, string userId, CancellationToken cancel) =>
        db.Set<MediaUpload>().AsNoTracking().FirstOrDefaultAsync(upload => upload.Id == id && upload.UserId == userId, cancel);

    private UploadAnswer Busy(MediaUpload upload) => new(409) { Id = upload.Id, Received = ReceivedOf(upload) };

    // One hand at a time: two windows must not write into one file. Null while another one holds it.
    private FileStream? Open(MediaUpload upload, FileMode mode)
    {
        try
        {
            return new FileStream(PlaceOf(upload.Id), mode, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private long ReceivedOf(MediaUpload upload) => new FileInfo(PlaceOf(upload.Id)) is { Exists: true } file ? file.Length : 0;

    private string PlaceOf(string id) => Path.Combine(data.Below("uploads"), id);
}
