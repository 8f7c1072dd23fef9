using System.Text.Json.Serialization;

namespace UnionSite.Cms.Media;

/// <summary>What a browser is told about a file that comes in pieces.</summary>
/// <param name="Status">HTTP status.</param>
public sealed record UploadAnswer([property: JsonIgnore] int Status)
{
    /// <summary>Key of the upload, for the next piece.</summary>
    public string? Id { get; init; }

    /// <summary>Bytes that have come: the next piece starts there.</summary>
    public long Received { get; init; }

    /// <summary>Why it is not taken, in Vietnamese.</summary>
    public string? Problem { get; init; }

    /// <summary>Library path when it is stored.</summary>
    public string? Path { get; init; }

    /// <summary>True when what is stored is a picture.</summary>
    public bool IsPicture { get; init; }

    /// <summary>Library path of the file that holds the same bytes already; nothing was stored.</summary>
    public string? Twin { get; init; }

    // An answer and not a fault: the file is refused, the request was right.
    internal static UploadAnswer Refused(string problem) => new(200) { Problem = problem };
}
