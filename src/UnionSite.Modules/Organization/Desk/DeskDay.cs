using System.Globalization;

namespace UnionSite.Modules.Organization.Desk;

/// <summary>Days as forms and addresses write them.</summary>
internal static class DeskDay
{
    /// <summary>"2026-09-30" as a day, or null; so is a day that nobody alive has anything to do with.</summary>
    public static DateOnly? Read(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 2200 ? day : null;

    /// <summary>As a form's box of kind "date" wants it.</summary>
    public static string Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
