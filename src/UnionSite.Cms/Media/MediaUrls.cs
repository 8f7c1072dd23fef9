using UnionSite.Cms.Display;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Media;

/// <summary>Addresses of library files and of their derivatives.</summary>
public static class MediaUrls
{
    /// <summary>Widths at which derivatives are made; Orchard accepts these without a token.</summary>
    public static IReadOnlyList<int> Widths { get; } = [160, 240, 480, 600, 1024, 2048];

    /// <summary>Address of the file; the version mark changes with the bytes, so that it may be cached for long.</summary>
    public static string Of(MediaFile file) => $"/media/{UrlPath.Escape(file.Path)}?v={Mark(file)}";

    /// <summary>Address of a WebP derivative.</summary>
    public static string Of(MediaFile file, int width) => $"/media/{UrlPath.Escape(file.Path)}?width={width}&format=webp&v={Mark(file)}";

    /// <summary>The file as a template shows it.</summary>
    public static MediaView View(MediaFile file, string alt)
    {
        var picture = file.Width > 0;
        var widths = picture ? Widths.Where(width => width < file.Width && width >= 240).ToList() : [];
        var sources = widths.Select(width => $"{Of(file, width)} {width}w").ToList();
        if (picture)
        {
            sources.Add($"{Of(file)} {file.Width}w");
        }

        return new MediaView(
            file.Path,
            Of(file),
            alt.Length > 0 ? alt : file.Alt,
            picture,
            file.Width,
            file.Height,
            file.Bytes,
            widths.Count > 0 ? string.Join(", ", sources) : "",
            widths.Contains(480) ? Of(file, 480) : Of(file))
        {
            Corner = file is { FocusX: { } x, FocusY: { } y } ? (y < 34 ? "n" : y > 66 ? "s" : "") + (x < 34 ? "w" : x > 66 ? "e" : "") : "",
            Pages = file.Pages,
            IsScan = file.IsScan,
        };
    }

    /// <summary>Address of a WebP cut to a shape around what must stay in the picture.</summary>
    public static string Cut(MediaFile file, int width, int height) => $"/media/{UrlPath.Escape(file.Path)}?width={width}&height={height}&rmode=crop&format=webp&v={Mark(file)}";

    /// <summary>What changes in an address when the bytes, or what is cut from them, change.</summary>
    internal static string Mark(MediaFile file) => (file.Hash.Length >= 8 ? file.Hash[..8] : "0") + (Focus(file) is { Length: > 0 } focus ? "-" + focus : "");

    /// <summary>"30x70", or "" for the middle.</summary>
    internal static string Focus(MediaFile file) =>
        file is { FocusX: { } x, FocusY: { } y } ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{x}x{y}") : "";
}
