using System.Globalization;

namespace UnionSite.Cms.Fields;

/// <summary>Writes numbers so that text order is number order, for index rows and for filters over them.</summary>
public static class NumberKey
{
    private const decimal Bound = 1_000_000_000_000_000m;

    /// <summary>
    /// "1" and 15 digits, a point and 6 digits for zero and above; "0" and the nines' complement for numbers below zero.
    /// Numbers beyond 15 digits meet at the bound: they keep their side, not their order.
    /// </summary>
    public static string Write(decimal number)
    {
        var size = Math.Min(Math.Round(Math.Abs(number), 6), Bound - 0.000001m);
        var digits = size.ToString("000000000000000.000000", CultureInfo.InvariantCulture);
        return number >= 0 ? "1" + digits : "0" + string.Concat(digits.Select(digit => digit == '.' ? digit : (char)('9' - digit + '0')));
    }
}
