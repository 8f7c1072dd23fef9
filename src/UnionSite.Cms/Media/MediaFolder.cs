namespace UnionSite.Cms.Media;

/// <summary>A folder of the library with what lies directly in it, counted as files come and go.</summary>
public sealed class MediaFolder
{
    /// <summary>Path without a slash at its ends; "" for the top.</summary>
    public required string Path { get; set; }

    /// <summary>The folder that it lies in; null for the top itself.</summary>
    public string? Parent { get; set; }

    /// <summary>Files directly in it.</summary>
    public int Files { get; set; }

    /// <summary>Bytes of the files directly in it.</summary>
    public long Bytes { get; set; }

    /// <summary>Last part of the path.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The folder of a path; "" for the top.</summary>
    public static string Of(string path) => path.LastIndexOf('/') is var slash and > 0 ? path[..slash] : "";
}
