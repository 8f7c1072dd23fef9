using System.Globalization;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>Moments in forms: a datetime-local input holds Hanoi time, the store holds UTC.</summary>
public static class WallClock
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "d/M/yyyy H:mm", "H:mm d/M/yyyy", "H:mm, d/M/yyyy",
    ];

    /// <summary>Value of a datetime-local input, to the minute unless seconds matter.</summary>
    public static string Write(DateTime utc)
    {
        var local = HanoiTime.FromUtc(utc);
        return local.ToString(local.Second == 0 ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>The moment that a form's text means, or null when it is none.</summary>
    public static DateTime? ToUtc(string text) =>
        DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year >= 1000
            ? HanoiTime.ToUtc(local)
            : null;

    /// <summary>The moment in a stored text of any ISO form, or null.</summary>
    public static DateTime? Parse(string? text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var utc) ? utc : null;

    /// <summary>Stored form without fractions: "2026-05-29T07:05:00Z".</summary>
    public static string Store(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
