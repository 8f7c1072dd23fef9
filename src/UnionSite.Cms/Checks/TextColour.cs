using System.Globalization;

namespace UnionSite.Cms.Checks;

/// <summary>Colours written into a text, and how well one is read on another (WCAG 2.2).</summary>
internal static class TextColour
{
    /// <summary>Contrast below which a text counts as hard to read.</summary>
    public const double Least = 4.5;

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["black"] = "#000000", ["silver"] = "#c0c0c0", ["gray"] = "#808080", ["grey"] = "#808080", ["white"] = "#ffffff", ["maroon"] = "#800000",
        ["red"] = "#ff0000", ["purple"] = "#800080", ["fuchsia"] = "#ff00ff", ["magenta"] = "#ff00ff", ["green"] = "#008000", ["lime"] = "#00ff00",
        ["olive"] = "#808000", ["yellow"] = "#ffff00", ["navy"] = "#000080", ["blue"] = "#0000ff", ["teal"] = "#008080", ["aqua"] = "#00ffff",
        ["cyan"] = "#00ffff", ["orange"] = "#ffa500", ["pink"] = "#ffc0cb", ["brown"] = "#a52a2a", ["gold"] = "#ffd700", ["lightgray"] = "#d3d3d3",
        ["lightgrey"] = "#d3d3d3", ["darkgray"] = "#a9a9a9", ["darkgrey"] = "#a9a9a9",
    };

    /// <summary>The colour of a CSS property within a style attribute, or null when it names none that is known.</summary>
    public static (double Red, double Green, double Blue)? In(string? style, params string[] properties)
    {
        foreach (var rule in (style ?? "").Split(';'))
        {
            var colon = rule.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && properties.Contains(rule[..colon].Trim().ToLowerInvariant(), StringComparer.Ordinal) && Parse(rule[(colon + 1)..]) is { } colour)
            {
                return colour;
            }
        }

        return null;
    }

    /// <summary>"#abc", "#aabbcc", "rgb(1, 2, 3)" or a usual name; null for anything else.</summary>
    public static (double Red, double Green, double Blue)? Parse(string? text)
    {
        var word = (text ?? "").Trim().Split('!')[0].Trim();
        word = Names.GetValueOrDefault(word, word);
        if (word.StartsWith("rgb", StringComparison.OrdinalIgnoreCase) && word.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && word.EndsWith(')'))
        {
            var numbers = word[(open + 1)..^1].Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries);
            return numbers.Length >= 3 && Channel(numbers[0]) is { } red && Channel(numbers[1]) is { } green && Channel(numbers[2]) is { } blue ? (red, green, blue) : null;
        }

        if (word.Length == 4 && word[0] == '#')
        {
            word = string.Concat("#", new string(word[1], 2), new string(word[2], 2), new string(word[3], 2));
        }

        return word.Length == 7 && word[0] == '#' && int.TryParse(word.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)
            ? (((value >> 16) & 255) / 255.0, ((value >> 8) & 255) / 255.0, (value & 255) / 255.0)
            : null;
    }

    /// <summary>From 1 (the same) to 21 (black on white).</summary>
    public static double Contrast((double Red, double Green, double Blue) one, (double Red, double Green, double Blue) other)
    {
        var (light, dark) = (Luminance(one), Luminance(other));
        return (Math.Max(light, dark) + 0.05) / (Math.Min(light, dark) + 0.05);
    }

    private static double? Channel(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? Math.Clamp(value, 0, 255) / 255 : null;

    private static double Luminance((double Red, double Green, double Blue) colour) => (0.2126 * Linear(colour.Red)) + (0.7152 * Linear(colour.Green)) + (0.0722 * Linear(colour.Blue));

    private static double Linear(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);
}
