using Microsoft.AspNetCore.Mvc;
using UnionSite.Cms.Admin;
using UnionSite.Cms.Data;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Rosters.Desk;

/// <summary>Third step: what would become of every row, and what a person decides about duplicates.</summary>
internal sealed class RosterPreviewModel(SiteDb db, UnitTrees trees, RosterBook book, UnitScope scope, RosterFolder folder, RosterExport export) : ImportPage(db, trees, book, scope)
{
    private const int PageSize = 50;

    /// <summary>Only these rows; null for all.</summary>
    public RosterVerdict? Only { get; private set; }

    /// <summary>Number of the page.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>Pages of the selection.</summary>
    public int Pages { get; private set; } = 1;

    /// <summary>The page's rows.</summary>
    public IReadOnlyList<PlanLine> Lines { get; private set; } = [];

    /// <summary>What was decided for the page's groups.</summary>
    public IReadOnlyDictionary<string, RosterChoice> Decisions { get; private set; } = new Dictionary<string, RosterChoice>();

    /// <summary>Rows that would change something.</summary>
    public bool HasWork => Import.Planned[(int)RosterVerdict.New] + Import.Planned[(int)RosterVerdict.Changed] + Import.Planned[(int)RosterVerdict.Transfer] + Import.Planned[(int)RosterVerdict.Duplicate] > 0;

    /// <summary>True while the rows are kept.</summary>
    public bool HasRows => Book.HasRows(Import);

    /// <summary>True when a part of the rows has been taken in already.</summary>
    public bool HasBegun => Import.Line > 0;

    /// <summary>True while the import can be taken back.</summary>
    public bool MayUndo => Book.MayUndo(Import);

    /// <summary>Shows a page of the preview.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "loai")] string? only, [FromQuery(Name = "trang")] int? page, CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (Import.State is not (RosterState.Checking or RosterState.Checked))
        {
            return await OnwardAsync(cancel);
        }

        Only = Enum.TryParse<RosterVerdict>(only, out var asked) && Enum.IsDefined(asked) ? asked : null;
        Pages = Math.Max(1, ((Only is { } one ? Import.Planned[(int)one] : Import.Planned.Sum()) + PageSize - 1) / PageSize);
        Number = Math.Clamp(page ?? 1, 1, Pages);
        if (Import.State == RosterState.Checked)
        {
            Lines = [.. folder.Plan(Key, Only, (Number - 1) * PageSize, PageSize)];
            Decisions = await Book.DecisionsAsync(Import.Id, [.. Lines.Select(line => line.Group).Where(group => group.Length > 0).Distinct()], cancel);
        }

        return Page();
    }

    /// <summary>The refused rows with their reasons.</summary>
    public async Task<IActionResult> OnGetRefusedAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel) || Import.State != RosterState.Checked || !HasRows)
        {
            return NotFound();
        }

        var file = folder.Draft();
        export.WriteRefused(Import, file);
        file.Position = 0;
        return File(file, RosterExport.CsvType, $"khong-nhan-duoc-{Import.Id}.csv");
    }

    /// <summary>Keeps what was decided for the groups of a page, or for all.</summary>
    public async Task<IActionResult> OnPostDecideAsync([FromForm] string? all, [FromForm] int? page, CancellationToken cancel)
    {
        if (!await OpenAsync(cancel) || Import.State != RosterState.Checked)
        {
            return NotFound();
        }

        if (Enum.TryParse<RosterChoice>(all, out var choice) && Enum.IsDefined(choice))
        {
            await Book.DecideAllAsync(Import.Id, choice, cancel);
        }

        var form = await Request.ReadFormAsync(cancel);
        await Book.DecideAsync(Import.Id, form.Keys.Where(key => key.StartsWith("Group.", StringComparison.Ordinal) && key.Length == 22).Take(PageSize)
            .ToDictionary(key => key[6..], key => Enum.TryParse<RosterChoice>(form[key], out var one) && Enum.IsDefined(one) ? one : (RosterChoice?)null), cancel);
        TempData["Done"] = T("Đã ghi cách xử lý các dòng có thể trùng.");
        return Redirect($"~/Admin/Organization/Imports/{Key}/Preview" + Query(RosterVerdict.Duplicate, Math.Max(1, page ?? 1)));
    }

    /// <summary>Lets the import run.</summary>
    public async Task<IActionResult> OnPostRunAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (Import.State == RosterState.Checked)
        {
            await Book.MoveAsync(Import, RosterState.Running, UserId, Who, cancel);
        }

        return await OnwardAsync(cancel);
    }

    /// <summary>Query of a selection.</summary>
    public static string Query(RosterVerdict? verdict, int page) => (verdict is { } one ? $"?loai={one}&trang={page}" : $"?trang={page}");

    /// <summary>Pager of the selection.</summary>
    public UnionSite.Cms.Admin.Items.DeskPager Pager => new(Number, Pages, page => Query(Only, page));
}
