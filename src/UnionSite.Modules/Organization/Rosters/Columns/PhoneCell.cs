using System.Text.RegularExpressions;

namespace UnionSite.Modules.Organization.Rosters.Columns;

/// <summary>Telephone numbers as they stand in lists: "+84 912.345.678", "912345678" without the zero that Excel ate, two in one cell.</summary>
internal static partial class PhoneCell
{
    /// <summary>The number in its national form ("0912345678"); "" for an empty cell, null when it is none.</summary>
    /// <param name="cell">As it stands.</param>
    /// <param name="isFirstOfMany">True when the cell holds several numbers and the first was taken.</param>
    public static string? Read(string cell, out bool isFirstOfMany)
    {
        var parts = Separators().Split(cell).Where(part => part.Any(char.IsAsciiDigit)).ToList();
        isFirstOfMany = parts.Count > 1;
        if (parts.Count == 0)
        {
            return cell.Trim(' ', '-', '.', '/').Length == 0 ? "" : null;
        }

        return Signs().Replace(parts[0], "") is var bare && Digits().IsMatch(bare) ? National(bare.TrimStart('+')) : null;
    }

    private static string? National(string digits)
    {
        digits = digits.StartsWith("0084", StringComparison.Ordinal) ? digits[2..] : digits;
        if (digits.StartsWith("84", StringComparison.Ordinal) && digits.Length is 11 or 12)
        {
            digits = "0" + digits[2..].TrimStart('0');
        }
        else if (digits.Length is 9 or 10 && digits[0] != '0')
        {
            digits = "0" + digits;
        }

        return digits.Length is 10 or 11 && digits[0] == '0' && digits[1] != '0' ? digits : null;
    }

    [GeneratedRegex(@"[/;,\n]| - |\s\p{L}+\s")]
    private static partial Regex Separators();

    [GeneratedRegex(@"[\s.()\u00A0-]")]
    private static partial Regex Signs();

    [GeneratedRegex(@"^\+?[0-9]+$")]
    private static partial Regex Digits();
}
