using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Desk;

/// <summary>Admits a member into a unit.</summary>
[RequirePermission(OrganizationModule.ManageMembers, InSomeUnit = true)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AdmitModel(SiteDb db, UnitTrees trees, MemberBook book, IUnitDirectory directory, UnitScope scope) : PageModel
{
    /// <summary>The unit's key.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>The unit.</summary>
    public UnitNode Node { get; private set; } = null!;

    /// <summary>As typed.</summary>
    public MemberFields Fields { get; private set; } = null!;

    /// <summary>True when the unit has somebody of that name and year, and the user was asked.</summary>
    public bool HasNamesake => ModelState.ContainsKey("IsAnother");

    /// <summary>Shows the empty form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Fields = MemberFields.Of(null, directory.Today);
        return await OpenAsync(cancel) ? Page() : NotFound();
    }

    /// <summary>Admits.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        var form = new PostedForm(await Request.ReadFormAsync(cancel));
        Fields = MemberFields.Read(form);
        if (Fields.Decision is not { } decision)
        {
            ModelState.AddModelError("EffectiveOn", T("Hãy ghi ngày có hiệu lực."));
            return Page();
        }

        var outcome = await book.AdmitAsync(Fields.Values, Id, decision, form.Ticked("IsAnother"), User.Identity?.Name ?? "", cancel);
        if (outcome.Member is not { } member)
        {
            foreach (var refusal in outcome.Refusals)
            {
                ModelState.AddModelError(refusal.Field, refusal.Message);
            }

            return Page();
        }

        TempData["Done"] = T("Đã kết nạp.");
        return Redirect($"~/Admin/Organization/Members/{member.Id}");
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        if ((await trees.OfAsync(db, cancel)).Find(Id) is not { EndedOn: null } node || !await scope.MayAsync(User, OrganizationModule.ManageMembers, Id))
        {
            return false;
        }

        Node = node;
        return true;
    }
}
