namespace UnionSite.Cms.Media;

/// <summary>A group of kinds by which the library is filtered.</summary>
/// <param name="Name">As stored.</param>
/// <param name="Label">In the choice.</param>
public sealed record MediaGroup(string Name, string Label)
{
    /// <summary>All groups.</summary>
    public static IReadOnlyList<MediaGroup> All { get; } =
    [
        new("image", N("Ảnh")),
        new("pdf", "PDF"),
        new("text", N("Văn bản, bảng tính")),
        new("sound", N("Âm thanh, phim")),
    ];

    /// <summary>The group of a media type.</summary>
    public static string Of(string contentType) =>
        contentType.StartsWith("image/", StringComparison.Ordinal) ? "image"
        : contentType == PdfLibrary.ContentType ? "pdf"
        : contentType.StartsWith("audio/", StringComparison.Ordinal) || contentType.StartsWith("video/", StringComparison.Ordinal) ? "sound"
        : "text";
}
