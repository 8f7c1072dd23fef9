using System.Collections.Concurrent;
using System.Globalization;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Media;

/// <summary>
/// Makes smaller pictures on demand and keeps them in the cache folder under the hash of their original. One that many ask
/// for at once is made once; one that cannot be made is not tried again for ten minutes.
/// </summary>
public sealed class MediaDerivatives(DataFolder data, ImageProcess images, MediaLimits limits, TimeProvider clock)
{
    private const int MostWaiting = 64;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, Lazy<Task<string?>>> _running = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _failed = new(StringComparer.Ordinal);

    /// <summary>The derivative's file and its media type, or null when the original has to do.</summary>
    /// <param name="file">The picture.</param>
    /// <param name="original">Where its bytes lie.</param>
    /// <param name="commands">What is asked for.</param>
    public async Task<(string Place, string ContentType)?> FindAsync(MediaFile file, string original, MediaCommands commands)
    {
        if (file.Width == 0 || MediaKind.OfType(file.ContentType)?.ImageFormat is not { } own)
        {
            return null;
        }

        var format = commands.Format.Length > 0 ? commands.Format : own;
        // What only fits a picture in or cuts it never enlarges it.
        var isOriginal = format == own && commands is { Mode: "max" or "crop" or "min", Quality: MediaCommands.Usual, Background.Length: 0 }
            && (commands.Width == 0 || commands.Width >= file.Width) && (commands.Height == 0 || commands.Height >= file.Height);
        if (isOriginal)
        {
            return null;
        }

        var focus = commands is { Mode: "crop", Width: > 0, Height: > 0 } ? MediaUrls.Focus(file) : "";
        var name = string.Create(CultureInfo.InvariantCulture, $"{file.Hash}-{commands.Width}x{commands.Height}-{commands.Mode}-{commands.Quality}{(commands.Background.Length > 0 ? "-" + commands.Background : "")}{(focus.Length > 0 ? "-f" + focus : "")}.{format}");
        var place = Path.Combine(data.Below(Path.Combine("cache", "media", file.Hash[..2])), name);
        var made = File.Exists(place) ? place : await MakeAsync(original, place, format, commands, focus);
        return made is null ? null : (made, "image/" + format);
    }

    /// <summary>Removes every derivative of the bytes of that hash.</summary>
    /// <returns>How many went.</returns>
    public int Forget(string hash)
    {
        var folder = data.Below(Path.Combine("cache", "media", hash[..2]));
        var made = Directory.GetFiles(folder, hash + "-*");
        foreach (var file in made)
        {
            File.Delete(file);
        }

        return made.Length;
    }

    private async Task<string?> MakeAsync(string original, string place, string format, MediaCommands commands, string focus)
    {
        var now = clock.GetUtcNow();
        if (_running.Count >= MostWaiting || (_failed.TryGetValue(place, out var since) && now - since < Pause))
        {
            return null;
        }

        var task = new ImageTask(
            format,
            commands.Width > 0 ? commands.Width : ImageTask.MaxHeight,
            commands.Height > 0 ? commands.Height : ImageTask.MaxHeight,
            // With one side alone there is nothing to fill, to paint or to stretch.
            commands is { Width: > 0, Height: > 0 } ? commands.Mode : "max",
            commands.Quality,
            limits.MaxPixels,
            commands.Background,
            focus);
        try
        {
            return await _running.GetOrAdd(place, _ => new Lazy<Task<string?>>(() => RunAsync(original, place, task))).Value;
        }
        finally
        {
            _running.TryRemove(place, out _);
        }
    }

    // Not bound to one request: those who wait for the same picture must not lose it because the first one left.
    private async Task<string?> RunAsync(string original, string place, ImageTask task)
    {
        var fresh = $"{place}.{Guid.NewGuid():N}";
        try
        {
            var (_, _, problem) = await images.RunAsync(original, fresh, task, CancellationToken.None);
            if (problem is not null)
            {
                if (_failed.Count > 10_000)
                {
                    _failed.Clear();
                }

                _failed[place] = clock.GetUtcNow();
                return null;
            }

            File.Move(fresh, place, overwrite: true);
            return place;
        }
        finally
        {
            File.Delete(fresh);
        }
    }
}
