namespace UnionSite.Cms.Media;

/// <summary>A file that comes in pieces. How much has come is the length of its file in the folder of uploads.</summary>
public sealed class MediaUpload
{
    /// <summary>Random key.</summary>
    public required string Id { get; set; }

    /// <summary>Whose it is; nobody else may go on with it.</summary>
    public required string UserId { get; set; }

    /// <summary>Name of the file as the browser sent it.</summary>
    public required string FileName { get; set; }

    /// <summary>Folder that it is meant for.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Bytes in all, as announced.</summary>
    public long Bytes { get; set; }

    /// <summary>SHA-256 of the whole file as announced, lower-case hexadecimal; "" when the browser could not reckon it.</summary>
    public string Hash { get; set; } = "";

    /// <summary>UTC of the last piece.</summary>
    public DateTime TouchedUtc { get; set; }

    /// <summary>Library path when it is done; "" before.</summary>
    public string StoredPath { get; set; } = "";
}
