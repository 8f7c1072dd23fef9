using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;
using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Desk;

/// <summary>One unit: what it is on a day, what stands below it, its history, and what can be done with it.</summary>
[RequirePermission(OrganizationModule.ViewUnits, InSomeUnit = true)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class UnitModel(SiteDb db, UnitTrees trees, UnitBook book, IUnitDirectory directory, UnitFigures figures, UnitScope scope) : PageModel
{
    private const int MostWorkers = 1_000_000;

    /// <summary>The unit's key.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>Day that the page shows, as its address says it.</summary>
    [BindProperty(SupportsGet = true, Name = "ngay")]
    public string? Asked { get; set; }

    /// <summary>The version of the contact that was on the page.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Contact for the public.</summary>
    [BindProperty]
    public string? Address { get; set; }

    /// <summary>Contact for the public.</summary>
    [BindProperty]
    public string? Phone { get; set; }

    /// <summary>Contact for the public.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Declared number.</summary>
    [BindProperty]
    public string? Workers { get; set; }

    /// <summary>Day of the declared number.</summary>
    [BindProperty]
    public string? DeclaredOn { get; set; }

    /// <summary>Where the number comes from.</summary>
    [BindProperty]
    public string? Source { get; set; }

    /// <summary>The unit in the tree.</summary>
    public UnitNode Node { get; private set; } = null!;

    /// <summary>The unit's row.</summary>
    public Unit Unit { get; private set; } = null!;

    /// <summary>On which day.</summary>
    public AsAt AsAt { get; private set; } = null!;

    /// <summary>Units above on the day, from the root.</summary>
    public IReadOnlyList<UnitNode> Above { get; private set; } = [];

    /// <summary>Units directly below.</summary>
    public UnitRows Below { get; private set; } = null!;

    /// <summary>Units below, members of the unit alone, and with all below.</summary>
    public (int Below, int Own, int All) Figures { get; private set; }

    /// <summary>Workers who are no members, with all below, and how many units have declared any.</summary>
    public (int Workers, int Declaring) Outside { get; private set; }

    /// <summary>Declared numbers of the unit, newest first.</summary>
    public IReadOnlyList<DeclaredHeadcount> Declared { get; private set; } = [];

    /// <summary>History, newest first.</summary>
    public IReadOnlyList<UnitEvent> History { get; private set; } = [];

    /// <summary>What the user may do.</summary>
    public UnitMay May { get; private set; } = new(false, false, false, false, false);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        (Version, Address, Phone, Email) = (Unit.Version, Unit.Address, Unit.Phone, Unit.Email);
        DeclaredOn = DeskDay.Write(directory.Today);
        return Page();
    }

    /// <summary>Changes the contact.</summary>
    public async Task<IActionResult> OnPostContactAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (!May.Describe)
        {
            return Forbid();
        }

        (Address, Phone, Email) = (Line(Address), Line(Phone), Line(Email));
        CheckContact();
        if (!ModelState.IsValid)
        {
            DeclaredOn = DeskDay.Write(directory.Today);
            return Page();
        }

        if (await book.ChangeContactAsync(Id, Version, (Address, Phone, Email), User.Identity?.Name ?? "", cancel))
        {
            TempData["Done"] = T("Đã lưu liên hệ của đơn vị.");
        }
        else
        {
            TempData["Failed"] = T("Liên hệ vừa được sửa ở nơi khác. Hãy xem lại rồi sửa.");
        }

        return RedirectToPage(new { Id });
    }

    /// <summary>Records a declared number.</summary>
    public async Task<IActionResult> OnPostDeclareAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (!May.Describe)
        {
            return Forbid();
        }

        Source = Line(Source);
        var isNumber = int.TryParse(Workers?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var workers) && workers <= MostWorkers;
        if (!isNumber)
        {
            ModelState.AddModelError("Workers", T("Hãy ghi số người bằng chữ số."));
        }

        var day = DeskDay.Read(DeclaredOn);
        if (day is null || day > directory.Today)
        {
            ModelState.AddModelError("DeclaredOn", T("Hãy ghi ngày của con số, không sau hôm nay."));
        }

        if (Source.Length is 0 or > DeclaredHeadcount.LongestSource)
        {
            ModelState.AddModelError("Source", T("Hãy ghi nguồn của con số, ví dụ báo cáo quý III/2026."));
        }

        if (!ModelState.IsValid)
        {
            (Version, Address, Phone, Email) = (Unit.Version, Unit.Address, Unit.Phone, Unit.Email);
            return Page();
        }

        await book.DeclareAsync(Id, day!.Value, workers, Source, User.Identity?.Name ?? "", cancel);
        TempData["Done"] = T("Đã ghi số người lao động chưa là đoàn viên.");
        return RedirectToPage(new { Id });
    }

    private static string Line(string? typed) => VietnameseText.OneLine(VietnameseText.Compose(typed));

    private void CheckContact()
    {
        if (Address!.Length > Unit.LongestLine)
        {
            ModelState.AddModelError("Address", T($"Địa chỉ dài nhất {Unit.LongestLine} chữ cái."));
        }

        if (Phone!.Length > 0 && !MemberWriting.IsPhone(Phone))
        {
            ModelState.AddModelError("Phone", T("Hãy ghi số điện thoại bằng chữ số, hoặc để trống."));
        }

        if (Email!.Length > 0 && !MemberWriting.IsEmail(Email))
        {
            ModelState.AddModelError("Email", T("Hãy ghi địa chỉ thư điện tử có dạng ten@noinhan.vn, hoặc để trống."));
        }
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        var tree = await trees.OfAsync(db, cancel);
        if (tree.Find(Id) is not { } node || !await scope.MayAsync(User, OrganizationModule.ViewUnits, Id))
        {
            return false;
        }

        Node = node;
        AsAt = new AsAt(AsAt.Of(Asked, directory.Today), directory.Today, Url.Content($"~/Admin/Organization/Units/{Id}"));
        Unit = await db.Set<Unit>().AsNoTracking().FirstAsync(unit => unit.Id == Id, cancel);
        var reached = await scope.UnitsAsync(User, OrganizationModule.ViewUnits);
        // The way up ends where the user's own units begin.
        Above = [.. tree.AboveAt(node, AsAt.Day).Where(above => reached is null || tree.IsWithin(above, reached, directory.Today)).Reverse()];
        var children = tree.ChildrenAt(node, AsAt.Day);
        var counted = await figures.OfAsync(tree, [node, .. children], AsAt.Day, cancel);
        Below = new UnitRows(tree, children, counted, AsAt, false);
        Outside = await figures.WorkersAsync(tree, node, AsAt.Day, cancel);
        Declared = await db.Set<DeclaredHeadcount>().AsNoTracking().Where(declared => declared.UnitId == Id).OrderByDescending(declared => declared.AsOf).ThenByDescending(declared => declared.Id).Take(20).ToListAsync(cancel);
        History = await db.Set<UnitEvent>().AsNoTracking().Where(entry => entry.UnitId == Id).OrderByDescending(entry => entry.EffectiveOn).ThenByDescending(entry => entry.Id).Take(100).ToListAsync(cancel);
        May = await UnitMay.OfAsync(scope, User, Id);
        Figures = (counted[Id].Below, counted[Id].Members - children.Sum(child => counted[child.Id].Members), counted[Id].Members);
        return true;
    }
}
