using System.Globalization;

namespace UnionSite.Cms.Media;

/// <summary>Reads a colour as profiles write it: "#fff", "ffffff", "#ffffff80", "255,255,255" or a few names.</summary>
public static class MediaColour
{
    /// <summary>The colour as "rrggbbaa", or null when the text is none.</summary>
    public static string? Read(string? text)
    {
        var plain = (text ?? "").Trim().ToLowerInvariant();
        switch (plain)
        {
            case "white": return "ffffffff";
            case "black": return "000000ff";
            case "transparent": return "00000000";
        }

        var bands = plain.Split(',', StringSplitOptions.TrimEntries);
        if (bands.Length is 3 or 4 && bands.All(band => byte.TryParse(band, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            return string.Concat(bands.Append("255").Take(4).Select(band => byte.Parse(band, CultureInfo.InvariantCulture).ToString("x2", CultureInfo.InvariantCulture)));
        }

        var digits = plain.TrimStart('#');
        return !digits.All(char.IsAsciiHexDigit) ? null : digits.Length switch
        {
            3 => string.Concat(digits.Select(digit => new string(digit, 2))) + "ff",
            6 => digits + "ff",
            8 => digits,
            _ => null,
        };
    }
}
