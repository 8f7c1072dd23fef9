using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Approvals;

/// <summary>What waits for the user's approval, oldest first.</summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
public sealed class WaitingModel(ApprovalDesk approvals, ApprovalTypes types) : PageModel
{
    private const int Size = 50;

    /// <summary>The page of the list.</summary>
    public IReadOnlyList<ApprovalRequest> Rows { get; private set; } = [];

    /// <summary>The page numbers.</summary>
    public Pager Pager { get; private set; } = new(1, Size, 0, _ => "");

    /// <summary>Label of a type.</summary>
    public string TypeName(string type) => T(types.NameOf(type));

    /// <summary>Shows one page.</summary>
    public async Task OnGetAsync(int? p, CancellationToken cancel)
    {
        var page = Pager.Clamp(p);
        (Rows, var total) = await approvals.WaitingAsync(await types.OfAsync(User), page, Size, cancel);
        Pager = new Pager(page, Size, total, number => "?p=" + number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
