using System.Collections.Concurrent;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>
/// Vietnamese working days: Monday to Friday without public holidays. The holidays of fixed date are known (Labour Code
/// 45/2019/QH14, article 112); one that falls on a weekend gives the next working day off (article 111). Tết, Giỗ Tổ, the
/// second day of 2/9 and swapped days are announced each year, so they come from the configuration.
/// </summary>
internal sealed class WorkingDays(IEnumerable<DateOnly> announced, IEnumerable<DateOnly> worked)
{
    private static readonly (int Month, int Day)[] Fixed = [(1, 1), (4, 30), (5, 1), (9, 2)];

    private readonly HashSet<DateOnly> _announced = [.. announced];
    private readonly HashSet<DateOnly> _worked = [.. worked];
    private readonly ConcurrentDictionary<int, HashSet<DateOnly>> _fixedByYear = new();

    /// <summary>True when the office works on that day.</summary>
    public bool IsWorking(DateOnly day) => _worked.Contains(day)
        || !(IsWeekend(day) || _announced.Contains(day) || _fixedByYear.GetOrAdd(day.Year, FixedOf).Contains(day));

    /// <summary>True when at least one announced day of that year is configured; without it Tết counts as working days.</summary>
    public bool KnowsYear(int year) => _announced.Any(day => day.Year == year);

    /// <summary>The working day that is that many working days after the given day; the day itself does not count.</summary>
    public DateOnly After(DateOnly day, int workingDays)
    {
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorking(day))
            {
                left--;
            }
        }

        return day;
    }

    /// <summary>The moment at which the deadline has passed: midnight in Hanoi after the last working day, UTC.</summary>
    public DateTime DeadlineUtc(DateTime fromUtc, int workingDays) =>
        HanoiTime.ToUtc(After(HanoiTime.Day(fromUtc), workingDays).AddDays(1).ToDateTime(TimeOnly.MinValue));

    /// <summary>Working days after the first day, up to and with the second; negative when the second lies before.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -Between(to, from);
        }

        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorking(day) ? 1 : 0;
        }

        return count;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private HashSet<DateOnly> FixedOf(int year)
    {
        var off = Fixed.Select(date => new DateOnly(year, date.Month, date.Day)).ToHashSet();
        foreach (var holiday in off.Where(IsWeekend).Order().ToList())
        {
            var instead = holiday;
            do
            {
                instead = instead.AddDays(1);
            }
            while (IsWeekend(instead) || off.Contains(instead) || _announced.Contains(instead));
            off.Add(instead);
        }

        return off;
    }
}
