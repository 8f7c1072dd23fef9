using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Media;

namespace UnionSite.Modules.Emulation.Nominations;

/// <summary>Takes pictures of nominations into the private folder: only the council opens them.</summary>
internal sealed class NominationPictures(MediaLibrary library)
{
    /// <summary>The private folder.</summary>
    public const string Folder = "_de-cu";

    /// <summary>Stores what was sent with a form.</summary>
    /// <returns>Why some were not taken, each with its name.</returns>
    public async Task<IReadOnlyList<string>> AddAsync(Nomination nomination, IReadOnlyList<IFormFile> files, string who, CancellationToken cancel)
    {
        var problems = new List<string>();
        foreach (var file in files.Where(file => file.FileName.Length > 0))
        {
            if (nomination.Pictures.Count >= Nomination.Most)
            {
                problems.Add(T($"{file.FileName}: mỗi đề cử nhiều nhất {Nomination.Most} ảnh."));
                continue;
            }

            if (!file.ContentType.StartsWith("image/", StringComparison.OrdinalIgnoreCase))
            {
                problems.Add(T($"{file.FileName}: chỉ nhận ảnh JPG, PNG hoặc WebP."));
                continue;
            }

            await using var bytes = file.OpenReadStream();
            var stored = await library.UploadAsync($"{Folder}/{nomination.ClientId}", file.FileName, bytes, who, cancel: cancel);
            if (stored.File is { Width: > 0 } kept)
            {
                nomination.Pictures.Add(new NominationPicture { Path = kept.Path, FileName = file.FileName.Length > Nomination.LongestLine ? file.FileName[..Nomination.LongestLine] : file.FileName });
            }
            else
            {
                problems.Add($"{file.FileName}: {stored.Problem ?? T("chỉ nhận ảnh JPG, PNG hoặc WebP.")}");
            }
        }

        return problems;
    }

    /// <summary>Removes files that no nomination holds any more.</summary>
    public async Task DropAsync(IReadOnlyList<NominationPicture> dropped, string who, CancellationToken cancel)
    {
        foreach (var picture in dropped)
        {
            await library.DeleteAsync(picture.Path, who, cancel);
        }
    }
}
