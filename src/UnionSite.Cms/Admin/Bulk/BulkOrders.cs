using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Admin.Items;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Bulk;

/// <summary>Looks at what an order means, and starts it: the items are frozen at that moment.</summary>
public sealed class BulkOrders(SiteDb db, VisibleItems visible, ItemLists lists, AuditLog audit, TimeProvider clock, BulkSignal signal)
{
    /// <summary>Items that one job may hold.</summary>
    public const int Most = 100_000;

    /// <summary>The items that are meant, of those that the user may see.</summary>
    public async Task<IQueryable<ContentItemRow>> RowsAsync(BulkOrder order, ClaimsPrincipal user, CancellationToken cancel)
    {
        if (order.IsAll)
        {
            return await lists.MatchingAsync(order.Filter, user, cancel);
        }

        var ids = order.Ids;
        var rows = order.Filter.Status == "Trash" ? await visible.TrashedAsync(user) : await visible.LatestAsync(user);
        return rows.Where(row => ids.Contains(row.ContentItemId));
    }

    /// <summary>Freezes the items and lets the work begin.</summary>
    /// <returns>The job's key, or how many items there are now when that is not the number that the user agreed to.</returns>
    public async Task<(long? Job, int Count)> StartAsync(BulkOrder order, JsonObject settings, int agreed, ClaimsPrincipal user, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var items = await order.Filter.Sorted(await RowsAsync(order, user, cancel)).Take(Most + 1)
            .Select(row => new { row.ContentItemId, row.DisplayText }).ToListAsync(cancel);
        if (items.Count != agreed || items.Count is 0 or > Most)
        {
            return (null, items.Count);
        }

        var by = user.Identity?.Name ?? "";
        var job = new BulkJob
        {
            Kind = order.Kind.Name,
            UserId = ContentAuthorization.UserId(user) ?? "",
            UserName = by,
            Meant = order.IsAll ? BulkJob.ByFilter + (order.Filter.Words is { Length: > 0 } words ? words : BulkJob.Everything) : BulkJob.Ticked,
            Settings = JsonText.Write(settings),
            Total = items.Count,
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
        };
        db.Add(job);
        await db.SaveChangesAsync(cancel);
        await DeskQueries.FreezeAsync(db, job.Id, items.Select(item => (item.ContentItemId, item.DisplayText)), cancel);
        audit.Add("BulkStarted", by, null, $"{order.Kind.Label}: {items.Count} nội dung {job.Meant} (việc số {job.Id}).");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        signal.Raise();
        return (job.Id, items.Count);
    }
}
