using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Modules.Engagement.Statistics;

/// <summary>Views of pages for the staff, with what each figure means and does not mean.</summary>
[RequirePermission(EngagementModule.ViewStatistics)]
internal sealed class StatisticsPageModel(StatisticsReport report) : PageModel
{
    /// <summary>Lengths of period that may be chosen, in days.</summary>
    public static IReadOnlyList<int> Lengths { get; } = [7, 30, 90, 365];

    /// <summary>Length of the period as asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "so-ngay")]
    public string? Length { get; set; }

    /// <summary>Content item id, to see one item alone.</summary>
    [BindProperty(SupportsGet = true, Name = "bai")]
    public string? Item { get; set; }

    /// <summary>Length of the period in days.</summary>
    public int Days { get; private set; } = 30;

    /// <summary>The figures.</summary>
    public StatisticsReport.Period Period { get; private set; } = null!;

    /// <summary>Shows the figures.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Days = int.TryParse(Length, out var days) && Lengths.Contains(days) ? days : 30;
        var item = Item is { Length: 26 } && Item.All(char.IsAsciiLetterOrDigit) ? Item : null;
        Period = await report.ReadAsync(Days, item, Reader.Of(User), cancel);
    }

    /// <summary>Vietnamese words for a reason why something was not counted.</summary>
    public static string NameOf(string reason) => reason switch
    {
        nameof(DropReason.BadId) => T("mã bài không đúng dạng"),
        nameof(DropReason.NotPublished) => T("bài không có hoặc không còn trên trang"),
        nameof(DropReason.Preview) => T("biên tập viên xem trước"),
        nameof(DropReason.Prefetch) => T("trình duyệt tải trước, chưa chắc có người xem"),
        nameof(DropReason.Staff) => T("người của bàn biên tập mở trang"),
        nameof(DropReason.TooMany) => T("quá nhiều mã bài khác nhau trong một lúc"),
        _ => reason,
    };
}
