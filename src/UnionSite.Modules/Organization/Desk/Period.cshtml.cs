using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Desk;

/// <summary>Corrects the days of one period of a member.</summary>
[RequirePermission(OrganizationModule.ManageMembers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PeriodModel(SiteDb db, UnitTrees trees, MemberBook book, UnitScope scope) : PageModel
{
    /// <summary>The member's key.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>The period's key.</summary>
    [FromRoute]
    public long Period { get; set; }

    /// <summary>The member.</summary>
    public Member Member { get; private set; } = null!;

    /// <summary>The unit.</summary>
    public UnitNode Node { get; private set; } = null!;

    /// <summary>First day, as typed.</summary>
    public string From { get; private set; } = "";

    /// <summary>Last day, as typed; "" while it lasts.</summary>
    public string To { get; private set; } = "";

    /// <summary>Shows the days.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await OpenAsync(cancel) ? Page() : NotFound();

    /// <summary>Corrects them.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        var form = new PostedForm(await Request.ReadFormAsync(cancel));
        (From, To) = (form.Text("From"), form.Text("To"));
        var (from, last) = (DeskDay.Read(From), DeskDay.Read(To));
        if (from is null)
        {
            ModelState.AddModelError("From", T("Hãy ghi ngày đầu."));
        }

        if (last is null && To.Length > 0)
        {
            ModelState.AddModelError("To", T("Hãy ghi ngày cuối không sớm hơn ngày đầu, hoặc để trống nếu chưa kết thúc."));
        }

        if (ModelState.IsValid)
        {
            // People say the last day; what is stored is the first one without.
            foreach (var refusal in await book.CorrectPeriodAsync(Period, from!.Value, last?.AddDays(1), User.Identity?.Name ?? "", cancel))
            {
                ModelState.AddModelError(refusal.Field, refusal.Message);
            }
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        TempData["Done"] = T("Đã sửa ngày. Số liệu của các ngày ấy được tính lại.");
        return Redirect($"~/Admin/Organization/Members/{Id}");
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        var periods = await book.PeriodsAsync(Id, cancel);
        if (await book.FindAsync(Id, cancel) is not { } member || periods.FirstOrDefault(one => one.Id == Period) is not { } period
            || (await trees.OfAsync(db, cancel)).Find(period.UnitId) is not { } node || !await scope.MayAsync(User, OrganizationModule.ManageMembers, node.Id))
        {
            return false;
        }

        (Member, Node, From, To) = (member, node, DeskDay.Write(period.From), DeskDay.Write(period.To?.AddDays(-1)));
        return true;
    }
}
