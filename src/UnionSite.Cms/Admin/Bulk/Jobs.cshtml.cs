using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Bulk;

/// <summary>The user's own jobs, newest first.</summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
public sealed class JobsModel(SiteDb db) : PageModel
{
    /// <summary>The last fifty.</summary>
    public IReadOnlyList<BulkJob> Jobs { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var id = ContentAuthorization.UserId(User);
        Jobs = await db.Set<BulkJob>().AsNoTracking().Where(job => job.UserId == id).OrderByDescending(job => job.Id).Take(50).ToListAsync(cancel);
    }
}
