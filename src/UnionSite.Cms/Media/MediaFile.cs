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

    /// <summary>What is known about a PDF, where the reader of the row has looked it up; not stored in the row.</summary>
    public PdfFacts? Pdf { get; set; }

    /// <summary>UTC.</summary>
    public DateTime UploadedUtc { get; set; }

    /// <summary>User name, or the recipe's name.</summary>
    public string? UploadedBy { get; set; }
}
