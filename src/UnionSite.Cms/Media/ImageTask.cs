using System.Globalization;

namespace UnionSite.Cms.Media;

/// <summary>What is to be done with a picture; it travels to the worker process as arguments.</summary>
/// <param name="Format">Format to write: "jpeg", "png", "webp", "gif" or "avif".</param>
/// <param name="Width">Widest result; a smaller picture is not enlarged.</param>
/// <param name="Height">Highest result.</param>
/// <param name="Mode">"max" fits the picture in, "crop" fills width and height and cuts what stands over.</param>
/// <param name="Quality">1 to 100 where the format has one.</param>
/// <param name="MaxPixels">Bound on the source's pixels, checked before any is decoded.</param>
internal sealed record ImageTask(string Format, int Width, int Height, string Mode, int Quality, long MaxPixels)
{
    /// <summary>Highest stored picture; WebP ends at 16,383.</summary>
    public const int MaxHeight = 8192;

    public IEnumerable<string> ToArguments() =>
    [
        Format, Text(Width), Text(Height), Mode, Text(Quality), Text(MaxPixels),
    ];

    public static ImageTask? Read(IReadOnlyList<string> arguments) =>
        arguments.Count == 6
        && int.TryParse(arguments[1], CultureInfo.InvariantCulture, out var width) && width is > 0 and <= 16383
        && int.TryParse(arguments[2], CultureInfo.InvariantCulture, out var height) && height is > 0 and <= 16383
        && int.TryParse(arguments[4], CultureInfo.InvariantCulture, out var quality) && quality is > 0 and <= 100
        && long.TryParse(arguments[5], CultureInfo.InvariantCulture, out var pixels)
            ? new ImageTask(arguments[0], width, height, arguments[3], quality, pixels)
            : null;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
