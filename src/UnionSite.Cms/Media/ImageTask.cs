using System.Globalization;

namespace UnionSite.Cms.Media;

/// <summary>What is to be done with a picture; it travels to the worker process as arguments.</summary>
/// <param name="Format">Format to write: "jpeg", "png", "webp", "gif" or "avif".</param>
/// <param name="Width">Widest result; a smaller picture is not enlarged.</param>
/// <param name="Height">Highest result.</param>
/// <param name="Mode">One of <see cref="Modes"/>.</param>
/// <param name="Quality">1 to 100 where the format has one.</param>
/// <param name="MaxPixels">Bound on the source's pixels, checked before any is decoded.</param>
/// <param name="Background">What is painted around or behind the picture, as "rrggbbaa"; "" for nothing, which is white where the format has no transparency.</param>
/// <param name="Focus">What must stay in a cut picture, as "x" and "y" per cent such as "30x70"; "" for the middle.</param>
internal sealed record ImageTask(string Format, int Width, int Height, string Mode, int Quality, long MaxPixels, string Background = "", string Focus = "")
{
    /// <summary>Highest stored picture; WebP ends at 16,383.</summary>
    public const int MaxHeight = 8192;

    /// <summary>
    /// "max" fits the picture in; "crop" fills width and height and cuts what stands over; "pad" fits it in, enlarged if need
    /// be, and paints what is left; "boxpad" paints around it without enlarging it; "min" makes the shorter side fit, so that
    /// the other stands over; "stretch" does not keep the proportions. Only "pad" and "stretch" enlarge.
    /// </summary>
    public static readonly string[] Modes = ["max", "crop", "pad", "boxpad", "min", "stretch"];

    public IEnumerable<string> ToArguments() =>
    [
        Format, Text(Width), Text(Height), Mode, Text(Quality), Text(MaxPixels), Background.Length == 0 ? "-" : Background, Focus.Length == 0 ? "-" : Focus,
    ];

    public static ImageTask? Read(IReadOnlyList<string> arguments) =>
        arguments.Count == 8
        && int.TryParse(arguments[1], CultureInfo.InvariantCulture, out var width) && width is > 0 and <= 16383
        && int.TryParse(arguments[2], CultureInfo.InvariantCulture, out var height) && height is > 0 and <= 16383
        && int.TryParse(arguments[4], CultureInfo.InvariantCulture, out var quality) && quality is > 0 and <= 100
        && long.TryParse(arguments[5], CultureInfo.InvariantCulture, out var pixels)
        && Modes.Contains(arguments[3], StringComparer.Ordinal)
        && (arguments[6] == "-" || (arguments[6].Length == 8 && arguments[6].All(char.IsAsciiHexDigit)))
        && (arguments[7] == "-" || Point(arguments[7]) is not null)
            ? new ImageTask(arguments[0], width, height, arguments[3], quality, pixels, arguments[6].TrimStart('-'), arguments[7].TrimStart('-'))
            : null;

    /// <summary>The two numbers of a focus, or null.</summary>
    public static (int X, int Y)? Point(string focus) => focus.Split('x') is [var left, var top]
        && int.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var x) && x <= 100
        && int.TryParse(top, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y <= 100 ? (x, y) : null;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
