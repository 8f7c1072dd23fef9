using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Desk;

/// <summary>One member: periods, and transferring, ending and correcting.</summary>
[RequirePermission(OrganizationModule.ViewRoster, InSomeUnit = true)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MemberModel(SiteDb db, UnitTrees trees, MemberBook book, IUnitDirectory directory, UnitScope scope) : PageModel
{
    /// <summary>The member's key.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>The member.</summary>
    public Member Member { get; private set; } = null!;

    /// <summary>Periods with the units, oldest first.</summary>
    public IReadOnlyList<(Membership Period, UnitNode Unit)> Periods { get; private set; } = [];

    /// <summary>As typed.</summary>
    public MemberFields Fields { get; private set; } = null!;

    /// <summary>The unit to which the member goes.</summary>
    public UnitPick Pick { get; private set; } = null!;

    /// <summary>True for those who may change it.</summary>
    public bool MayManage { get; private set; }

    /// <summary>The last period.</summary>
    public (Membership Period, UnitNode Unit)? Last => Periods.Count > 0 ? Periods[^1] : null;

    /// <summary>True for somebody who is a member for no set time.</summary>
    public bool IsMember => Last is { Period.To: null };

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        Fields = MemberFields.Of(Member, directory.Today);
        return Page();
    }

    /// <summary>The member goes to another unit.</summary>
    public Task<IActionResult> OnPostTransferAsync(CancellationToken cancel) => ActAsync(T("Đã chuyển đoàn viên."), async fields =>
    {
        var tree = await trees.OfAsync(db, cancel);
        Pick = new UnitPick("Unit", fields.Unit, fields.UnitId, fields.Decision?.EffectiveOn ?? directory.Today).Resolve(tree);
        return Pick.Unit is not { } unit ? MemberOutcome.Refused("Unit", Pick.Problem)
            : fields.Decision is not { } decision ? MemberOutcome.Refused("EffectiveOn", T("Hãy ghi ngày có hiệu lực."))
            : !await scope.MayAsync(User, OrganizationModule.ManageMembers, unit.Id) ? MemberOutcome.Refused("Unit", T("Bạn không quản lý đơn vị này."))
            : await book.TransferAsync(Id, unit.Id, decision, User.Identity?.Name ?? "", cancel);
    }, cancel);

    /// <summary>The member is one no more.</summary>
    public Task<IActionResult> OnPostCeaseAsync(CancellationToken cancel) => ActAsync(T("Đã ghi: thôi là đoàn viên. Các thời gian đã qua vẫn còn."), async fields => fields.Decision is { } decision
        ? await book.CeaseAsync(Id, decision, User.Identity?.Name ?? "", cancel)
        : MemberOutcome.Refused("EffectiveOn", T("Hãy ghi ngày có hiệu lực.")), cancel);

    /// <summary>Corrects what is held.</summary>
    public Task<IActionResult> OnPostCorrectAsync([FromForm] int version, CancellationToken cancel) =>
        ActAsync(T("Đã sửa thông tin."), fields => book.CorrectAsync(Id, version, fields.Values, User.Identity?.Name ?? "", cancel), cancel);

    /// <summary>Fields of the form that was sent; the other forms show what is held.</summary>
    public MemberFields Shown(string form) => Sent == form ? Fields : MemberFields.Of(Member, directory.Today);

    /// <summary>Which form was sent; "" for none.</summary>
    public string Sent => Request.Method == "POST" ? Request.Query["handler"].ToString() : "";

    private async Task<IActionResult> ActAsync(string done, Func<MemberFields, Task<MemberOutcome>> act, CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (!MayManage)
        {
            return Forbid();
        }

        Fields = MemberFields.Read(new PostedForm(await Request.ReadFormAsync(cancel)));
        var outcome = await act(Fields);
        if (outcome.IsDone)
        {
            TempData["Done"] = done;
            return RedirectToPage(new { Id });
        }

        foreach (var refusal in outcome.Refusals)
        {
            ModelState.AddModelError(refusal.Field, refusal.Message);
        }

        return Page();
    }

    // Whoever sees the unit to which the member belongs, or belonged last, sees the member.
    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        if (await book.FindAsync(Id, cancel) is not { } member)
        {
            return false;
        }

        var tree = await trees.OfAsync(db, cancel);
        Member = member;
        Periods = [.. (await book.PeriodsAsync(Id, cancel)).Select(period => (period, tree.Find(period.UnitId)!))];
        Pick = new UnitPick("Unit", "", null, directory.Today);
        MayManage = await scope.MayAsync(User, OrganizationModule.ManageMembers, Last?.Unit.Id);
        return await scope.MayAsync(User, OrganizationModule.ViewRoster, Last?.Unit.Id);
    }
}
