using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Admin.Items;

/// <summary>
/// The plans that could not be carried out, one document for the site: the desk shows them, and the scheduler leaves them
/// alone until somebody changes the text or the plan.
/// </summary>
public sealed class ScheduleRefusals(SiteDb db, DocumentStore documents, AuditLog audit)
{
    /// <summary>Name of the document: { "Refusals": [] }.</summary>
    public const string DocumentName = "ScheduleRefusals";

    private const string Member = "Refusals";
    private const int Attempts = 3;

    /// <summary>All that still stand: the text and the plan are those that were refused.</summary>
    public async Task<IReadOnlyList<ScheduleRefusal>> CurrentAsync(CancellationToken cancel = default)
    {
        var all = await AllAsync(cancel);
        if (all.Count == 0)
        {
            return [];
        }

        var ids = all.Select(refusal => refusal.ContentItemId).ToList();
        var planned = await db.ContentItems.AsNoTracking().Where(row => ids.Contains(row.ContentItemId) && (row.ScheduledPublishUtc != null || row.ScheduledArchiveUtc != null))
            .Select(row => new { row.ContentItemId, row.ContentItemVersionId, row.Revision, row.ScheduledPublishUtc, row.ScheduledArchiveUtc }).ToListAsync(cancel);
        return [.. all.Where(refusal => planned.Any(row => row.ContentItemId == refusal.ContentItemId
            && TokenOf(row.ContentItemVersionId, row.Revision) == refusal.Token
            && (refusal.Act == "Publish" ? row.ScheduledPublishUtc : row.ScheduledArchiveUtc) == refusal.PlannedUtc))];
    }

    /// <summary>Those of one item.</summary>
    public async Task<IReadOnlyList<ScheduleRefusal>> OfAsync(string contentItemId, CancellationToken cancel = default) =>
        [.. (await CurrentAsync(cancel)).Where(refusal => refusal.ContentItemId == contentItemId)];

    /// <summary>Lets the scheduler try an item's plans again; the caller saves.</summary>
    internal async Task ForgetAsync(string contentItemId, CancellationToken cancel)
    {
        var all = await AllAsync(cancel);
        if (all.Any(refusal => refusal.ContentItemId == contentItemId))
        {
            var others = all.Where(refusal => refusal.ContentItemId != contentItemId).ToList();
            await documents.WriteAsync(DocumentName, new JsonObject { [Member] = JsonSerializer.SerializeToNode(others) }, "site", cancel);
        }
    }

    /// <summary>Says which text of an item is meant.</summary>
    public static string TokenOf(string versionId, int revision) => $"{versionId}:{revision}";

    /// <summary>
    /// Notes a refusal in place of an earlier one, writes the audit line and saves; what no longer stands is forgotten. Of
    /// two runs that meet the same refusal at once, one notes it.
    /// </summary>
    internal async Task AddAsync(ScheduleRefusal refusal, string by, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var current = await CurrentAsync(cancel);
            if (current.Any(other => other with { AtUtc = refusal.AtUtc } == refusal))
            {
                return;
            }

            try
            {
                await StoreAsync([.. current.Where(other => (other.ContentItemId, other.Act) != (refusal.ContentItemId, refusal.Act)), refusal], refusal, by, cancel);
                return;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Another run has written the document meanwhile: it is read again.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task StoreAsync(IReadOnlyList<ScheduleRefusal> all, ScheduleRefusal refusal, string by, CancellationToken cancel)
    {
        await documents.WriteAsync(DocumentName, new JsonObject { [Member] = JsonSerializer.SerializeToNode(all) }, "site", cancel);
        if (refusal.IsFinal)
        {
            audit.Add("ScheduleRefused", by, refusal.ContentItemId, $"{refusal.Label} không thực hiện được: {refusal.Reason}");
        }

        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private async Task<IReadOnlyList<ScheduleRefusal>> AllAsync(CancellationToken cancel) =>
        (await documents.ReadAsync(DocumentName, cancel)).Json[Member] is JsonArray list ? list.Deserialize<List<ScheduleRefusal>>() ?? [] : [];
}
