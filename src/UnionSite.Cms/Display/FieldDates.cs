using System.Globalization;
using System.Text.Json.Nodes;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>Reads the dates of field payloads in every form that Orchard writes.</summary>
public static class FieldDates
{
    /// <summary>The day of a DateField ("2026-05-29T00:00:00Z" or "2026-05-29"), or null.</summary>
    public static DateOnly? Day(JsonObject? payload) =>
        JsonText.TextOf(payload, "Value") is { Length: >= 10 } text
        && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The moment of a DateTimeField in UTC, or null.</summary>
    public static DateTime? MomentUtc(JsonObject? payload) =>
        DateTime.TryParse(JsonText.TextOf(payload, "Value"), CultureInfo.InvariantCulture,
            DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
