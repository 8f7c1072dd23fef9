using System.Security.Cryptography;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Media;

/// <summary>
/// Says what the library would do with a file, and leaves nothing behind: name, kind, size and first bytes are looked at,
/// and whether the same bytes are there already. A picture that only its decoder finds broken is found at the real import.
/// </summary>
public sealed class MediaRehearsal(MediaLibrary library, MediaLimits limits, DataFolder data)
{
    /// <summary>Looks at a file that is to be stored under the path.</summary>
    /// <returns>Whether it would change anything, and why it would be refused, in Vietnamese.</returns>
    public async Task<(bool IsChanged, string? Problem)> LookAsync(string path, Stream bytes, CancellationToken cancel = default)
    {
        if (!MediaNames.TryKeep(path, out var clean, out var problem))
        {
            return (false, problem);
        }

        if (MediaKind.OfName(clean) is not { } kind)
        {
            return (false, T($"Không nhận tệp “{Path.GetExtension(clean)}”."));
        }

        var copy = Path.Combine(data.Below("cache/incoming"), Guid.NewGuid().ToString("N"));
        try
        {
            await using (var file = File.Create(copy))
            {
                await bytes.CopyToAsync(file, cancel);
            }

            var size = new FileInfo(copy).Length;
            if (size > limits.MaxFileBytes)
            {
                return (false, T($"Tệp lớn hơn {limits.MaxFileBytes / (1024 * 1024)} MB."));
            }

            if (size == 0 || !FileSignature.Is(kind, copy))
            {
                return (false, T($"Nội dung tệp không phải là {kind.Extensions[0].TrimStart('.').ToUpperInvariant()} như tên tệp nói."));
            }

            await using var stream = File.OpenRead(copy);
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
            return ((await library.FindAsync(clean, cancel) ?? await library.FindMovedAsync(clean, cancel)) is not { } known || known.SourceHash != hash, null);
        }
        finally
        {
            File.Delete(copy);
        }
    }
}
