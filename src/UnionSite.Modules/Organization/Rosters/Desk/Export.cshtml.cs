using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;
using UnionSite.Modules.Organization.Desk;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Rosters.Desk;

/// <summary>The roster of a unit as a table, as at a day.</summary>
[RequirePermission(OrganizationModule.ViewRoster, InSomeUnit = true)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class RosterExportModel(SiteDb db, UnitTrees trees, RosterExport export, RosterFolder folder, UnitScope scope, IUnitDirectory directory) : PageModel
{
    /// <summary>The unit's key.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>The unit.</summary>
    public UnitNode Node { get; private set; } = null!;

    /// <summary>The day, as typed.</summary>
    public string Day { get; private set; } = "";

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Day = DeskDay.Write(directory.Today);
        return await OpenAsync(cancel) ? Page() : NotFound();
    }

    /// <summary>Writes the table and sends it.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? day, [FromForm] string? format, [FromForm] bool alone, CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        Day = day ?? "";
        if (DeskDay.Read(day) is not { Year: >= 1945 } asAt || asAt > directory.Today.AddYears(1))
        {
            ModelState.AddModelError("Day", T("Hãy ghi một ngày, muộn nhất là một năm sau hôm nay."));
            return Page();
        }

        var isSheet = format != "csv";
        var file = folder.Draft();
        await export.WriteAsync(Node, !alone, asAt, isSheet, file, User.Identity?.Name ?? "", cancel);
        file.Position = 0;
        return File(file, isSheet ? RosterExport.SheetType : RosterExport.CsvType, $"doan-vien-{Node.Slug}-{asAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.{(isSheet ? "xlsx" : "csv")}");
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        if ((await trees.OfAsync(db, cancel)).Find(Id) is not { } node || !await scope.MayAsync(User, OrganizationModule.ViewRoster, Id))
        {
            return false;
        }

        Node = node;
        return true;
    }
}
