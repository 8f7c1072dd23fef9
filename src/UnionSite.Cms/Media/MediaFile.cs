namespace UnionSite.Cms.Media;

/// <summary>A file of the library. The bytes are on disk under the data folder; the facts about them are here.</summary>
public sealed class MediaFile
{
    /// <summary>Library path without a leading slash, such as "tin/2026/a.jpg"; the key.</summary>
    public required string Path { get; set; }

    /// <summary>Size in bytes.</summary>
    public long Bytes { get; set; }

    /// <summary>Lower-case hexadecimal SHA-256 of the stored bytes.</summary>
    public string Hash { get; set; } = "";

    /// <summary>SHA-256 of the bytes as they came, before a picture was written anew: the same upload again changes nothing.</summary>
    public string SourceHash { get; set; } = "";

    /// <summary>Media type found from the bytes, never from the name.</summary>
    public string ContentType { get; set; } = "application/octet-stream";

    /// <summary>Pixels after orientation is applied; 0 for what is not a picture.</summary>
    public int Width { get; set; }

    /// <summary>Pixels after orientation is applied; 0 for what is not a picture.</summary>
    public int Height { get; set; }

    /// <summary>Default alternative text.</summary>
    public string Alt { get; set; } = "";

    /// <summary>True for a picture that only adorns: it needs no alternative text.</summary>
    public bool IsDecorative { get; set; }

    /// <summary>The folder without a slash at its ends; "" for the top. Follows from <see cref="Path"/>, kept for lists.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Folded file name, by which lists sort. Follows from <see cref="Path"/>.</summary>
    public string SortName { get; set; } = "";

    /// <summary>Name of the <see cref="MediaGroup"/>. Follows from <see cref="ContentType"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Row number in the full-text table. Follows from <see cref="Path"/>.</summary>
    public long SearchKey { get; set; }

    /// <summary>Pages of a PDF; 0 where they are not known.</summary>
    public int Pages { get; set; }

    /// <summary>True for a PDF whose pages are pictures without text.</summary>
    public bool IsScan { get; set; }

    /// <summary>What must stay in a cut picture, per cent from its left edge; null for the middle.</summary>
    public int? FocusX { get; set; }

    /// <summary>What must stay in a cut picture, per cent from its upper edge; null for the middle.</summary>
    public int? FocusY { get; set; }

    /// <summary>True when the bytes were not there at the last look at the disk.</summary>
    public bool IsMissing { get; set; }

    /// <summary>File name without its folder.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>UTC.</summary>
    public DateTime UploadedUtc { get; set; }

    /// <summary>User name, or the recipe's name.</summary>
    public string? UploadedBy { get; set; }
}
