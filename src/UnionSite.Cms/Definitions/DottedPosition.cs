using System.Globalization;

namespace UnionSite.Cms.Definitions;

/// <summary>Orders Orchard's dotted positions ("1" before "2.5" before "10"); empty ones come last, ties keep their order.</summary>
public sealed class DottedPosition : IComparer<string>
{
    /// <summary>The only instance.</summary>
    public static DottedPosition Order { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var left = Parse(x);
        var right = Parse(y);
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var order = (i < left.Length ? left[i] : 0).CompareTo(i < right.Length ? right[i] : 0);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static double[] Parse(string? position) => FormPosition.OwnOf(position ?? "") is not { Length: > 0 } own
        ? [double.MaxValue]
        : [.. own.Split('.').Select(piece => double.TryParse(piece, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : piece.Equals("before", StringComparison.OrdinalIgnoreCase) ? -1 : double.MaxValue)];
}
