using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Admin;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Desk;

/// <summary>The tree of units from its root, with search.</summary>
[RequirePermission(OrganizationModule.ViewUnits, InSomeUnit = true)]
internal sealed class UnitsModel(SiteDb db, UnitTrees trees, IUnitDirectory directory, UnitFigures figures, UnitScope scope) : PageModel
{
    /// <summary>Units of a page.</summary>
    public const int PageSize = 100;

    /// <summary>Words of the search.</summary>
    public string Words { get; private set; } = "";

    /// <summary>On which day.</summary>
    public AsAt AsAt { get; private set; } = null!;

    /// <summary>Roots, or what was found.</summary>
    public UnitRows Rows { get; private set; } = null!;

    /// <summary>Pages of the list.</summary>
    public Pager Pager { get; private set; } = null!;

    /// <summary>True for those who may found units.</summary>
    public bool MayManage { get; private set; }

    /// <summary>Shows the root and what stands directly below it, or what was found.</summary>
    public async Task OnGetAsync([FromQuery(Name = "q")] string? words, [FromQuery(Name = "ngay")] string? day, [FromQuery(Name = "trang")] int? page, CancellationToken cancel)
    {
        Words = VietnameseText.OneLine(VietnameseText.Compose(words));
        Words = Words.Length > 100 ? Words[..100] : Words;
        AsAt = new AsAt(AsAt.Of(day, directory.Today), directory.Today, Url.Content("~/Admin/Organization/Units"), Words.Length > 0 ? [("q", Words)] : []);
        MayManage = await scope.MayAsync(User, OrganizationModule.ManageUnits, null);
        var tree = await trees.OfAsync(db, cancel);
        var own = await scope.UnitsAsync(User, OrganizationModule.ViewUnits);
        var roots = own is null ? tree.RootsAt(AsAt.Day) : [.. own.Select(tree.Find).OfType<UnitNode>().OrderBy(node => node.LabelAt(AsAt.Day).SortKey, StringComparer.Ordinal)];
        List<UnitNode> found = Words.Length > 0
            ? [.. tree.Search(Words, AsAt.Day, 1_000).Where(node => own is null || tree.IsWithin(node, own, directory.Today))]
            : [.. roots.SelectMany(root => tree.ChildrenAt(root, AsAt.Day).Prepend(root)).Distinct()];
        var number = Pager.Clamp(page);
        Pager = new Pager(number, PageSize, found.Count, to => Url.Content($"~/Admin/Organization/Units?q={Uri.EscapeDataString(Words)}&ngay={DeskDay.Write(AsAt.Day)}&trang={to}"));
        List<UnitNode> shown = [.. found.Skip((number - 1) * PageSize).Take(PageSize)];
        Rows = new UnitRows(tree, shown, await figures.OfAsync(tree, shown, AsAt.Day, cancel), AsAt, Words.Length > 0);
    }
}
