using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;
using UnionSite.Modules.Emulation.Consents;

namespace UnionSite.Modules.Emulation.Following;

/// <summary>Where somebody who may speak for a unit says that it follows an exemplar, and later what came of it.</summary>
[RequirePermission(EmulationModule.Follow)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class FollowModel(FollowBook book, PublishedContent published) : PageModel
{
    /// <summary>Most characters of a unit's name.</summary>
    public const int LongestName = 150;

    /// <summary>Most characters of a report.</summary>
    public const int LongestReport = 1_000;

    private const int ShortestName = 3;
    private const int ShortestReport = 10;

    /// <summary>The exemplar's id.</summary>
    [FromRoute]
    public string Id { get; set; } = "";

    /// <summary>Name of the unit.</summary>
    [BindProperty]
    public string? UnitName { get; set; }

    /// <summary>Name of a <see cref="FollowOutcome"/>.</summary>
    [BindProperty]
    public string? Outcome { get; set; }

    /// <summary>What came of it.</summary>
    [BindProperty]
    public string? Report { get; set; }

    /// <summary>The exemplar.</summary>
    public ContentItemRow Exemplar { get; private set; } = null!;

    /// <summary>The unit that the user speaks for, or null.</summary>
    public string? Unit { get; private set; }

    /// <summary>The unit's entry while it follows.</summary>
    public Follower? Following { get; private set; }

    /// <summary>True when the report is asked for.</summary>
    public bool IsDue => Following is not null && book.IsDue(Following);

    /// <summary>Shows what the unit can say.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        UnitName = Unit is null ? "" : await book.NameOfAsync(Unit, cancel);
        (Outcome, Report) = (Following?.Outcome.ToString(), Following?.Report);
        return Page();
    }

    /// <summary>The unit follows.</summary>
    public async Task<IActionResult> OnPostFollowAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (Unit is null)
        {
            return Page();
        }

        UnitName = VietnameseText.OneLine(VietnameseText.Compose(UnitName));
        if (UnitName.Length is < ShortestName or > LongestName)
        {
            ModelState.AddModelError("UnitName", $"Hãy ghi tên đơn vị, từ {ShortestName} đến {LongestName} chữ cái.");
            return Page();
        }

        await book.FollowAsync(Id, Unit, UnitName, User.Identity?.Name ?? "", cancel);
        return Done("Đã ghi. Tên đơn vị hiện trên trang của bài.");
    }

    /// <summary>The unit reports.</summary>
    public async Task<IActionResult> OnPostReportAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        Report = VietnameseText.Compose(Report?.ReplaceLineEndings("\n")).Trim();
        var isKnown = Enum.TryParse<FollowOutcome>(Outcome, out var outcome) && FollowWords.Of(outcome).Length > 0;
        if (!isKnown)
        {
            ModelState.AddModelError("Outcome", "Hãy chọn một kết quả.");
        }

        if (Report.Length is < ShortestReport or > LongestReport)
        {
            ModelState.AddModelError("Report", $"Hãy kể ngắn, từ {ShortestReport} đến {LongestReport} chữ cái.");
        }

        if (Unit is null || !ModelState.IsValid)
        {
            return Page();
        }

        await book.ReportAsync(Id, Unit, outcome, Report, User.Identity?.Name ?? "", cancel);
        return Done("Cảm ơn. Kết quả hiện trên trang của bài.");
    }

    /// <summary>The unit follows no more.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (Unit is not null)
        {
            await book.WithdrawAsync(Id, Unit, User.Identity?.Name ?? "", cancel);
        }

        return Done("Đã bỏ tên đơn vị khỏi trang của bài.");
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        if (await published.ByIdAsync(Id, Reader.Of(User), cancel) is not { ContentType: ConsentRule.Exemplar } row)
        {
            return false;
        }

        Exemplar = row;
        Unit = FollowBook.UnitOf(User);
        Following = Unit is null ? null : await book.FindAsync(Id, Unit, cancel) is { WithdrawnUtc: null } entry ? entry : null;
        return true;
    }

    private RedirectToPageResult Done(string words)
    {
        TempData["Done"] = words;
        return RedirectToPage(new { Id });
    }
}
