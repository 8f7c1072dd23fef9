using System.Globalization;

namespace UnionSite.Cms.Text;

/// <summary>Times are stored in UTC and shown in Hanoi (UTC+7, no daylight saving), in Vietnamese form.</summary>
public static class HanoiTime
{
    /// <summary>Vietnamese formats.</summary>
    public static CultureInfo Vietnamese { get; } = CultureInfo.GetCultureInfo("vi-VN");

    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The moment as wall-clock time in Hanoi.</summary>
    public static DateTime FromUtc(DateTime utc) => DateTime.SpecifyKind(utc + Offset, DateTimeKind.Unspecified);

    /// <summary>Wall-clock time in Hanoi as UTC.</summary>
    public static DateTime ToUtc(DateTime hanoi) => DateTime.SpecifyKind(hanoi - Offset, DateTimeKind.Utc);

    /// <summary>The day in Hanoi at that moment.</summary>
    public static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(utc + Offset);

    /// <summary>"29/5/2026".</summary>
    public static string ShortDate(DateTime? utc) => utc is { } moment ? ShortDate(Day(moment)) : "";

    /// <summary>"29/5/2026".</summary>
    public static string ShortDate(DateOnly day) => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"14:05, 29/5/2026".</summary>
    public static string ShortMoment(DateTime? utc) =>
        utc is { } moment ? FromUtc(moment).ToString("HH:mm, d/M/yyyy", CultureInfo.InvariantCulture) : "";

    /// <summary>"ngày 29 tháng 5 năm 2026"; days below 10 and months below 3 with a leading zero, as Decree 30/2020 writes them.</summary>
    public static string LongDate(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"ngày {day.Day:00} tháng {(day.Month < 3 ? day.Month.ToString("00", CultureInfo.InvariantCulture) : day.Month.ToString(CultureInfo.InvariantCulture))} năm {day.Year}");
}
