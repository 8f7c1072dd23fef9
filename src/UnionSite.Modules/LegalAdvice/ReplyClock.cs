using UnionSite.Cms.Text;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>When a reply is owed, and how that reads.</summary>
internal sealed class ReplyClock(LegalAdviceOptions options, TimeProvider clock)
{
    /// <summary>The office's calendar.</summary>
    public WorkingDays Days { get; } = new(options.Holidays, options.WorkedDays);

    /// <summary>Working days within which a reply is owed.</summary>
    public int ReplyDays => options.ReplyDays;

    /// <summary>UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The moment after which a reply to words of that moment is late, UTC.</summary>
    public DateTime DueUtc(DateTime askedUtc) => Days.DeadlineUtc(askedUtc, options.ReplyDays);

    /// <summary>The last day on which the reply is in time.</summary>
    public static DateOnly LastDay(DateTime dueUtc) => HanoiTime.Day(dueUtc.AddTicks(-1));

    /// <summary>True when a reply is owed and late.</summary>
    public bool IsOverdue(QuestionStatus status, DateTime dueUtc) => status != QuestionStatus.Answered && dueUtc <= Now;

    /// <summary>"Quá hạn 2 ngày làm việc", "Hạn hôm nay", "Còn 1 ngày làm việc"; "" when nothing is owed.</summary>
    public string Describe(QuestionStatus status, DateTime dueUtc)
    {
        if (status == QuestionStatus.Answered)
        {
            return "";
        }

        var today = HanoiTime.Day(Now);
        var left = Days.Between(today, LastDay(dueUtc));
        if (IsOverdue(status, dueUtc))
        {
            return left == 0 ? T("Quá hạn") : T($"Quá hạn {-left} ngày làm việc");
        }

        return LastDay(dueUtc) == today ? T("Hạn hôm nay") : T($"Còn {left} ngày làm việc");
    }

    /// <summary>The year for which nobody has entered the announced holidays, or null: this year, and from November the next.</summary>
    public int? YearWithoutHolidays()
    {
        var today = HanoiTime.Day(Now);
        if (!Days.KnowsYear(today.Year))
        {
            return today.Year;
        }

        return today.Month >= 11 && !Days.KnowsYear(today.Year + 1) ? today.Year + 1 : null;
    }
}
