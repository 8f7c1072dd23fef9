using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Media;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Bulk;

/// <summary>Has the new paths of moved files written wherever the old ones stand: settings at once, items by a job.</summary>
public sealed class MediaMoveJob(SiteDb db, DocumentStore documents, SettingsStore settings, AuditLog audit, TimeProvider clock, BulkSignal signal)
{
    /// <summary>Starts it.</summary>
    /// <param name="moved">New paths by old ones.</param>
    /// <param name="user">Who moved them.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The job's key, or null when no item mentions one of the files.</returns>
    public async Task<long?> StartAsync(IReadOnlyDictionary<string, string> moved, ClaimsPrincipal user, CancellationToken cancel)
    {
        var by = user.Identity?.Name ?? "";
        await RewriteSettingsAsync(moved, by, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chunk in moved.Values.Chunk(500))
        {
            ids.UnionWith(await db.Set<MediaUsage>().Where(usage => chunk.Contains(usage.Path)).Select(usage => usage.ContentItemId).Distinct().ToListAsync(cancel));
        }

        var items = new List<(string, string)>();
        foreach (var chunk in ids.Chunk(500))
        {
            items.AddRange((await db.ContentItems.AsNoTracking().Where(row => row.Latest && chunk.Contains(row.ContentItemId)).Select(row => new { row.ContentItemId, row.DisplayText }).ToListAsync(cancel))
                .Select(row => (row.ContentItemId, row.DisplayText)));
        }

        if (items.Count == 0)
        {
            return null;
        }

        var job = new BulkJob
        {
            Kind = BulkKind.MediaMoved.Name,
            UserId = ContentAuthorization.UserId(user) ?? "",
            UserName = by,
            Meant = moved.Count == 1 ? $"dùng tệp {moved.Values.First()}" : $"dùng một trong {moved.Count} tệp đã chuyển",
            Total = items.Count,
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
        };
        db.Add(job);
        await db.SaveChangesAsync(cancel);
        await DeskQueries.FreezeAsync(db, job.Id, items, cancel);
        audit.Add("BulkStarted", by, null, $"{BulkKind.MediaMoved.Label}: {items.Count} nội dung {job.Meant} (việc số {job.Id}).");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        signal.Raise();
        return job.Id;
    }

    private async Task RewriteSettingsAsync(IReadOnlyDictionary<string, string> moved, string by, CancellationToken cancel)
    {
        foreach (var name in await documents.NamesAsync("", cancel))
        {
            var (json, _) = await documents.ReadAsync(name, cancel);
            if (!MediaReferences.Rewrite(json, moved))
            {
                continue;
            }

            if (name == SettingsStore.DocumentName)
            {
                await settings.ReplaceAsync(json, by, cancel);
            }
            else if (await documents.WriteAsync(name, json, by, cancel))
            {
                audit.Add("SettingsChanged", by, name, $"Đường dẫn tệp trong {name} đã được đổi theo thư viện.");
                await db.SaveChangesAsync(cancel);
            }
        }
    }
}
