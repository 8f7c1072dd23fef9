using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using UnionSite.Cms.Admin.Items;
using UnionSite.Cms.Data;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Rosters.Desk;

/// <summary>Last step: how far the import is, what it did, and the way back.</summary>
internal sealed class ReportModel(SiteDb db, UnitTrees trees, RosterBook book, UnitScope scope) : ImportPage(db, trees, book, scope)
{
    private const int PageSize = 100;

    /// <summary>Rows with a reason: refused, left out, not taken back.</summary>
    public IReadOnlyList<RosterChange> Told { get; private set; } = [];

    /// <summary>Pages of them.</summary>
    public DeskPager Pager { get; private set; } = new(1, 1, _ => "");

    /// <summary>True while the import can be taken back.</summary>
    public bool MayUndo => Book.MayUndo(Import);

    /// <summary>Shows the report.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "trang")] int? page, CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (Import.State is RosterState.Columns or RosterState.Checking || (Import.State == RosterState.Checked && Import.Line == 0))
        {
            return await OnwardAsync(cancel);
        }

        var pages = Math.Max(1, (await Book.CountToldAsync(Import, cancel) + PageSize - 1) / PageSize);
        var number = Math.Clamp(page ?? 1, 1, pages);
        Pager = new DeskPager(number, pages, other => "?trang=" + other.ToString(CultureInfo.InvariantCulture));
        Told = await Book.ToldAsync(Import, (number - 1) * PageSize, PageSize, cancel);
        return Page();
    }

    /// <summary>Takes the import back.</summary>
    public async Task<IActionResult> OnPostUndoAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (MayUndo)
        {
            await Book.MoveAsync(Import, RosterState.Undoing, UserId, Who, cancel);
        }

        return await OnwardAsync(cancel);
    }
}
