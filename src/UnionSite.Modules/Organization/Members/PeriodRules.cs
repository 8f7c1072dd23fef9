using UnionSite.Cms.Text;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Members;

/// <summary>What must hold for the days of a membership.</summary>
internal static class PeriodRules
{
    /// <summary>The earliest day that anything is recorded of.</summary>
    public static readonly DateOnly Earliest = new(1945, 1, 1);

    /// <summary>What is wrong with the days.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">First day on which it is no more; null while it lasts.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="others">The member's other periods.</param>
    /// <param name="today">Today.</param>
    public static List<Refusal> Check(DateOnly from, DateOnly? to, UnitNode unit, IReadOnlyCollection<Membership> others, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (from < unit.FoundedOn || from < Earliest || from > today.AddYears(1))
        {
            refusals.Add(new("From", T($"Đơn vị có từ {HanoiTime.ShortDate(unit.FoundedOn)}. Hãy ghi ngày không sớm hơn, và muộn nhất là một năm sau hôm nay.")));
        }

        if (to is { } end && (end <= from || end > today.AddYears(1)))
        {
            refusals.Add(new("To", T("Hãy ghi ngày cuối không sớm hơn ngày đầu, hoặc để trống nếu chưa kết thúc.")));
        }

        if (unit.EndedOn is { } ended && (to is null || to > ended))
        {
            refusals.Add(new("To", T($"Đơn vị chỉ có đến hết {HanoiTime.ShortDate(ended.AddDays(-1))}.")));
        }

        if (others.Any(other => other.From < (to ?? DateOnly.MaxValue) && from < (other.To ?? DateOnly.MaxValue)))
        {
            refusals.Add(new("From", T("Người này ở đơn vị khác trong khoảng ấy. Hãy sửa thời gian kia trước.")));
        }

        return refusals;
    }

    /// <summary>Two days for the audit trail.</summary>
    public static string Line(DateOnly from, DateOnly? to) => $"{HanoiTime.ShortDate(from)} - {(to is { } end ? HanoiTime.ShortDate(end.AddDays(-1)) : "…")}";
}
