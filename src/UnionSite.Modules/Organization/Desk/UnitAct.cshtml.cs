using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Desk;

/// <summary>
/// An act on the tree of units: the form, then in plain words what will change, then the act. What was shown is done only
/// while the tree is still the one that it was shown of.
/// </summary>
[RequirePermission(OrganizationModule.ManageUnits, InSomeUnit = true)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class UnitActModel(SiteDb db, UnitTrees trees, UnitBook book, IUnitDirectory directory, UnitScope scope) : PageModel
{
    private UnitTree _tree = null!;

    /// <summary>The unit's key; null for a new unit.</summary>
    [FromRoute]
    public long? Id { get; set; }

    /// <summary>Which act.</summary>
    [FromRoute]
    public string? Act { get; set; }

    /// <summary>Unit below which a new one is offered to stand.</summary>
    [FromQuery(Name = "duoi")]
    public long? Under { get; set; }

    /// <summary>The unit; null for a new one.</summary>
    public UnitNode? Node { get; private set; }

    /// <summary>As typed.</summary>
    public ActFields Fields { get; private set; } = new();

    /// <summary>The other unit.</summary>
    public UnitPick Pick { get; private set; } = null!;

    /// <summary>What will change; null before it was asked for.</summary>
    public UnitPlan? Plan { get; private set; }

    /// <summary>Units directly below, which a split may take along.</summary>
    public IReadOnlyList<UnitNode> Below { get; private set; } = [];

    /// <summary>Heading.</summary>
    public string Heading => Node is null ? T("Thêm đơn vị") : T(UnitActForm.ActsOf(UnitKind.GrassrootsUnion).First(act => act.Act == Act).Text);

    /// <summary>Version of the tree that is shown.</summary>
    public long Version => _tree.Version;

    /// <summary>Shows the empty form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        var under = Under is { } id ? _tree.Find(id) : null;
        Fields = new ActFields { Name = Act == UnitActForm.Rename ? Node!.LastName : "", Kind = under is null ? "" : nameof(UnitKind.GrassrootsUnion), EffectiveOn = DeskDay.Write(directory.Today), Parent = under?.Slug ?? "" };
        Pick = new UnitPick("Parent", Fields.Parent, null, directory.Today);
        return Page();
    }

    /// <summary>Says what will change.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => WorkAsync(isDone: false, cancel);

    /// <summary>Does it.</summary>
    public Task<IActionResult> OnPostDoAsync(CancellationToken cancel) => WorkAsync(isDone: true, cancel);

    private async Task<IActionResult> WorkAsync(bool isDone, CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        Fields = ActFields.Read(new PostedForm(await Request.ReadFormAsync(cancel)));
        var (act, refusals, pick) = UnitActForm.Read(Act ?? UnitActForm.Found, Id ?? 0, Fields, _tree, directory.Today);
        Pick = pick;
        if (act is null)
        {
            return Refused(refusals);
        }

        if (!await MayAsync(act))
        {
            return Forbid();
        }

        if (!isDone || Fields.Seen != Version)
        {
            Plan = await book.PlanAsync(act, cancel);
            if (isDone)
            {
                ModelState.AddModelError("", T("Cây đơn vị vừa thay đổi. Hãy xem lại điều sẽ đổi rồi làm."));
            }

            return Plan.IsPossible ? Page() : Refused(Plan.Refusals);
        }

        var done = await book.DoAsync(act, User.Identity?.Name ?? "", cancel);
        if (!done.IsPossible)
        {
            return Refused(done.Refusals);
        }

        TempData["Done"] = T("Đã ghi quyết định. Cây đơn vị như bên dưới.");
        return Redirect($"~/Admin/Organization/Units/{done.UnitId}");
    }

    private PageResult Refused(IReadOnlyList<Refusal> refusals)
    {
        Plan = null;
        foreach (var refusal in refusals)
        {
            ModelState.AddModelError(refusal.Field, refusal.Message);
        }

        return Page();
    }

    // Both ends of the act must be within what the user may manage.
    private async Task<bool> MayAsync(UnitAct act) => act switch
    {
        FoundUnit found => await scope.MayAsync(User, OrganizationModule.ManageUnits, found.ParentId),
        ReparentUnit move => await scope.MayAsync(User, OrganizationModule.ManageUnits, move.ParentId),
        MergeUnit merge => await scope.MayAsync(User, OrganizationModule.ManageUnits, merge.IntoId),
        _ => true,
    };

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        _tree = await trees.OfAsync(db, cancel);
        if (Id is not { } id)
        {
            return Act is null;
        }

        Node = _tree.Find(id);
        if (Node is not { EndedOn: null } || !UnitActForm.ActsOf(Node.Kind).Any(act => act.Act == Act) || !await scope.MayAsync(User, OrganizationModule.ManageUnits, id))
        {
            return false;
        }

        Below = Act == UnitActForm.Split ? _tree.ChildrenAt(Node, directory.Today) : [];
        return true;
    }
}
