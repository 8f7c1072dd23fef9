using Microsoft.Extensions.Configuration;

namespace UnionSite.Cms.Media;

/// <summary>Bounds that keep a hostile file from filling disk, memory or time; section "UnionSite:Media".</summary>
public sealed class MediaLimits(IConfiguration configuration)
{
    private readonly IConfigurationSection _section = configuration.GetSection("UnionSite:Media");

    /// <summary>Largest file in bytes; 30 MB unless "MaxFileBytes" says otherwise.</summary>
    public long MaxFileBytes => _section.GetValue<long?>("MaxFileBytes") ?? 30 * 1024 * 1024;

    /// <summary>Why a larger file is refused.</summary>
    internal string TooLarge => T($"Tệp lớn hơn {MaxFileBytes / (1024 * 1024)} MB.");

    /// <summary>Most pixels of a picture, all frames together; 50 million unless "MaxPixels" says otherwise.</summary>
    public long MaxPixels => _section.GetValue<long?>("MaxPixels") ?? 50_000_000;

    /// <summary>Longest time that one picture may take; 10 seconds unless "WorkerSeconds" says otherwise.</summary>
    public TimeSpan WorkerTime => TimeSpan.FromSeconds(_section.GetValue<int?>("WorkerSeconds") ?? 10);
}
