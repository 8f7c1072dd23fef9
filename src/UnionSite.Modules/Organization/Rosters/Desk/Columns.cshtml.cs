using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;
using UnionSite.Modules.Organization.Desk;
using UnionSite.Modules.Organization.Rosters.Columns;
using UnionSite.Modules.Organization.Rosters.Files;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Rosters.Desk;

/// <summary>Second step: what each column holds, and from which day the roster holds.</summary>
internal sealed class ColumnsModel(SiteDb db, UnitTrees trees, RosterBook book, UnitScope scope) : ImportPage(db, trees, book, scope)
{
    private const int Shown = 3;

    /// <summary>The choice, as kept or as just sent.</summary>
    public RosterColumns Choice { get; private set; } = null!;

    /// <summary>First rows.</summary>
    public IReadOnlyList<TableRow> Rows { get; private set; } = [];

    /// <summary>True while the choice may be changed.</summary>
    public bool IsOpen => Import.State is RosterState.Columns or RosterState.Checked && Import.Line == 0;

    /// <summary>Shows the columns.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        Choice = new RosterColumns(Import.Fields, Import.EffectiveOn, Import.DecisionNumber, Import.MendsCase);
        return IsOpen ? Show() : await OnwardAsync(cancel);
    }

    /// <summary>Keeps the choice and has the rows looked at.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        var form = await Request.ReadFormAsync(cancel);
        var fields = Import.Headings.Select((_, at) => int.TryParse(form[$"Fields[{at}]"], out var number) && Enum.IsDefined((RosterField)number) ? (RosterField)number : RosterField.None).ToList();
        var day = DeskDay.Read(form["EffectiveOn"]);
        Choice = new RosterColumns(fields, day ?? default, VietnameseText.OneLine(VietnameseText.Compose(form["DecisionNumber"])), form["MendsCase"] == "true");
        foreach (var refusal in await Book.CheckAsync(Import, Choice, cancel))
        {
            ModelState.AddModelError(refusal.Field, refusal.Message);
        }

        if (!ModelState.IsValid)
        {
            return Show();
        }

        await Book.ChooseAsync(Import, Choice, UserId, Who, cancel);
        return await OnwardAsync(cancel);
    }

    /// <summary>Gives the import up.</summary>
    public async Task<IActionResult> OnPostDropAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        await Book.DropAsync(Import, cancel);
        TempData["Done"] = T("Đã bỏ lần nhập này; các dòng của tệp đã được xóa.");
        return Redirect($"~/Admin/Organization/Units/{Import.UnitId}/Import");
    }

    private PageResult Show()
    {
        Rows = Book.FirstRows(Import, Shown);
        return Page();
    }
}
