using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Dashboard;

[RequirePermission(StockPermissions.AccessAdminPanel, InSomeUnit = true)]
internal sealed class DashboardModel(SiteDb db, IEnumerable<IDashboardTile> tiles, ContentAuthorization rights) : PageModel
{
    private const int Shown = 8;

    public IReadOnlyList<DashboardTile> Tiles { get; private set; } = [];

    public IReadOnlyList<ContentItemRow> Recent { get; private set; } = [];

    public IReadOnlyList<ContentItemRow> Coming { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var found = new List<DashboardTile>();
        foreach (var tile in tiles)
        {
            if (await tile.ForAsync(User, cancel) is { } shown)
            {
                found.Add(shown);
            }
        }

        Tiles = [.. found.OrderBy(tile => tile.Position)];
        var latest = db.ContentItems.AsNoTracking().Where(row => row.Latest);
        Recent = await MineAsync(await latest.OrderByDescending(row => row.ModifiedUtc).Take(Shown * 4).ToListAsync(cancel));
        // Two questions, for each has an index of its own.
        var published = await latest.Where(row => row.ScheduledPublishUtc != null).OrderBy(row => row.ScheduledPublishUtc).Take(Shown * 4).ToListAsync(cancel);
        var archived = await db.ContentItems.AsNoTracking().Where(row => row.Published && row.ScheduledArchiveUtc != null)
            .OrderBy(row => row.ScheduledArchiveUtc).Take(Shown * 4).ToListAsync(cancel);
        Coming = await MineAsync([.. published.UnionBy(archived, row => row.Id).OrderBy(row => row.ScheduledPublishUtc ?? row.ScheduledArchiveUtc)]);
    }

    private async Task<IReadOnlyList<ContentItemRow>> MineAsync(List<ContentItemRow> rows)
    {
        var mine = new List<ContentItemRow>();
        foreach (var row in rows)
        {
            var item = new ContentItem { ContentType = row.ContentType, Owner = row.Owner };
            if (mine.Count < Shown && await rights.MayAsync(User, "Edit", item))
            {
                mine.Add(row);
            }
        }

        return mine;
    }
}
