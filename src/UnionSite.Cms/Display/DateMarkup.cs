using System.Globalization;
using Microsoft.AspNetCore.Html;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>Writes days and moments as time elements, in Hanoi's time.</summary>
public static class DateMarkup
{
    /// <summary>"29/5/2026"; nothing for null.</summary>
    public static IHtmlContent Day(DateOnly? day) => day is { } date
        ? new HtmlString($"<time datetime=\"{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\">{HanoiTime.ShortDate(date)}</time>")
        : HtmlString.Empty;

    /// <summary>The day of a moment (UTC).</summary>
    public static IHtmlContent Day(DateTime? utc) => Day(utc is { } moment ? HanoiTime.Day(moment) : (DateOnly?)null);

    /// <summary>"7:00, thứ Bảy 20/6/2026"; nothing for null.</summary>
    public static IHtmlContent Moment(DateTime? utc)
    {
        if (utc is not { } moment)
        {
            return HtmlString.Empty;
        }

        var local = HanoiTime.FromUtc(moment);
        var machine = local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) + "+07:00";
        var words = $"{local.ToString("H:mm", CultureInfo.InvariantCulture)}, {Weekday(local.DayOfWeek)} {local.ToString("d/M/yyyy", CultureInfo.InvariantCulture)}";
        return new HtmlString($"<time datetime=\"{machine}\">{words}</time>");
    }

    private static string Weekday(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "thứ Hai",
        DayOfWeek.Tuesday => "thứ Ba",
        DayOfWeek.Wednesday => "thứ Tư",
        DayOfWeek.Thursday => "thứ Năm",
        DayOfWeek.Friday => "thứ Sáu",
        DayOfWeek.Saturday => "thứ Bảy",
        _ => "Chủ nhật",
    };
}
