namespace UnionSite.Cms.Media;

/// <summary>A kind of file that the library takes.</summary>
/// <param name="Extensions">Extensions with dot, lower case; the first is the usual one.</param>
/// <param name="ContentType">Media type under which it is served.</param>
/// <param name="ImageFormat">"jpeg", "png", "webp", "gif" or "avif" for pictures, which are decoded and written anew; else null.</param>
public sealed record MediaKind(IReadOnlyList<string> Extensions, string ContentType, string? ImageFormat = null)
{
    /// <summary>Every kind that is taken. SVG is not among them: it is a program as much as a picture.</summary>
    public static IReadOnlyList<MediaKind> All { get; } =
    [
        new([".jpg", ".jpeg"], "image/jpeg", "jpeg"),
        new([".png"], "image/png", "png"),
        new([".webp"], "image/webp", "webp"),
        new([".gif"], "image/gif", "gif"),
        new([".avif"], "image/avif", "avif"),
        new([".pdf"], "application/pdf"),
        new([".docx"], "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        new([".xlsx"], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        new([".csv"], "text/csv"),
        new([".txt"], "text/plain"),
        new([".mp3"], "audio/mpeg"),
        new([".mp4"], "video/mp4"),
    ];

    /// <summary>True for pictures.</summary>
    public bool IsImage => ImageFormat is not null;

    /// <summary>The kind of an extension, or null.</summary>
    public static MediaKind? OfName(string path)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        return All.FirstOrDefault(kind => kind.Extensions.Contains(extension, StringComparer.Ordinal));
    }

    /// <summary>The kind of a media type, or null.</summary>
    public static MediaKind? OfType(string contentType) => All.FirstOrDefault(kind => kind.ContentType == contentType);
}
