using System.Globalization;
using System.Text.RegularExpressions;

namespace UnionSite.Modules.Organization.Rosters.Columns;

/// <summary>Days and years of birth as they stand in lists; the year is what is kept.</summary>
internal static partial class BirthCell
{
    // Excel counts days from 1900; below that a number of four digits is a year.
    private const double FirstSerial = 2_200, LastSerial = 60_000;

    /// <summary>The year; 0 for an empty cell, null when there is none to be read.</summary>
    /// <param name="cell">"5/9/1985", "05-09-85", "9/1985", "1985", "1985-09-05", or Excel's count of days ("31295").</param>
    /// <param name="today">For years of two digits.</param>
    public static int? Read(string cell, DateOnly today)
    {
        var text = cell.Trim();
        if (text.Length == 0 || text is "-" or "." or "x" or "X")
        {
            return 0;
        }

        if (Year().Match(text) is { Success: true } year)
        {
            return int.Parse(year.Value, CultureInfo.InvariantCulture);
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial && Serial().IsMatch(text))
        {
            return DateTime.FromOADate(serial).Year;
        }

        if (Iso().Match(text) is { Success: true } iso)
        {
            return Checked(iso.Groups[3].Value, iso.Groups[2].Value, iso.Groups[1].Value, today);
        }

        return Day().Match(text) is { Success: true } day ? Checked(day.Groups[1].Value, day.Groups[2].Value, day.Groups[3].Value, today) : null;
    }

    private static int? Checked(string day, string month, string year, DateOnly today)
    {
        var number = int.Parse(year, CultureInfo.InvariantCulture);
        if (year.Length == 2)
        {
            // Nobody at work was born within the last ten years.
            number += number + 2000 > today.Year - 10 ? 1900 : 2000;
        }

        var isDay = int.Parse(month, CultureInfo.InvariantCulture) is var of and >= 1 and <= 12
            && (day.Length == 0 || int.Parse(day, CultureInfo.InvariantCulture) is var on && on >= 1 && on <= DateTime.DaysInMonth(number, of));
        return isDay ? number : null;
    }

    [GeneratedRegex("^(1[89]|2[01])[0-9]{2}$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^[0-9]{4,5}(\.[0-9]+)?$")]
    private static partial Regex Serial();

    [GeneratedRegex(@"^([12][0-9]{3})-([0-9]{1,2})-([0-9]{1,2})([T ].*)?$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?:([0-9]{1,2})\s*[/.\-]\s*)?([0-9]{1,2})\s*[/.\-]\s*([12][0-9]{3}|[0-9]{2})(?:\s+[0-9:]+)?$")]
    private static partial Regex Day();
}
