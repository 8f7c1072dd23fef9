using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Admin.Items;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Approvals;

/// <summary>Sends texts for approval and decides about them. Rights are the caller's matter, as with ContentEditor.</summary>
public sealed class ApprovalDesk(SiteDb db, ScheduleRefusals refusals, AuditLog audit, TimeProvider clock)
{
    /// <summary>What is said when the text is no longer the one that was sent.</summary>
    public static string Changed => T("Nội dung đã thay đổi sau khi gửi duyệt; bản này không còn chờ duyệt.");

    private DbSet<ApprovalRequest> Requests => db.Set<ApprovalRequest>();

    /// <summary>All requests of an item, newest first.</summary>
    public async Task<IReadOnlyList<ApprovalRequest>> OfAsync(string contentItemId, CancellationToken cancel = default) =>
        await Requests.AsNoTracking().Where(row => row.ContentItemId == contentItemId).OrderByDescending(row => row.Id).ToListAsync(cancel);

    /// <summary>The last request of each of these versions, by version id.</summary>
    public async Task<IReadOnlyDictionary<string, ApprovalRequest>> OfVersionsAsync(IReadOnlyCollection<ContentItemRow> rows, CancellationToken cancel = default)
    {
        var items = rows.Select(row => row.ContentItemId).Distinct().ToList();
        var versions = rows.Select(row => row.ContentItemVersionId).ToHashSet(StringComparer.Ordinal);
        var found = await Requests.AsNoTracking().Where(row => items.Contains(row.ContentItemId)).OrderBy(row => row.Id).ToListAsync(cancel);
        return found.Where(row => versions.Contains(row.ContentItemVersionId)).GroupBy(row => row.ContentItemVersionId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
    }

    /// <summary>The last request of a version, or null.</summary>
    public Task<ApprovalRequest?> OfVersionAsync(string versionId, string contentItemId, CancellationToken cancel = default) =>
        Requests.AsNoTracking().Where(row => row.ContentItemId == contentItemId && row.ContentItemVersionId == versionId).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancel);

    /// <summary>What waits in these types, oldest first.</summary>
    public async Task<(IReadOnlyList<ApprovalRequest> Rows, int Total)> WaitingAsync(IReadOnlyCollection<string> types, int page, int size, CancellationToken cancel)
    {
        var waiting = Requests.AsNoTracking().Where(row => row.State == ApprovalState.Waiting && types.Contains(row.ContentType));
        var total = await waiting.CountAsync(cancel);
        return (await waiting.OrderBy(row => row.SentUtc).ThenBy(row => row.Id).Skip((page - 1) * size).Take(size).ToListAsync(cancel), total);
    }

    /// <summary>Sends the latest version as it stands; sent twice, it waits once.</summary>
    /// <returns>A problem in Vietnamese, or null.</returns>
    public async Task<string?> SendAsync(string contentItemId, string by, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var row = await db.ContentItems.AsNoTracking().FirstOrDefaultAsync(found => found.ContentItemId == contentItemId && found.Latest, cancel);
        if (row is null || row.Published)
        {
            return row is null ? T("Không tìm thấy nội dung này; có thể nó đã bị xóa.") : T("Bản mới nhất đã đăng; không có gì để gửi duyệt.");
        }

        var hash = ApprovalHash.Of(ContentRows.Read(row));
        if (await OfVersionAsync(row.ContentItemVersionId, contentItemId, cancel) is { State: ApprovalState.Waiting or ApprovalState.Approved } last && last.Hash == hash)
        {
            return null;
        }

        db.Add(New(row, hash, ApprovalState.Waiting, by));
        audit.Add("ApprovalSent", by, contentItemId, $"{row.ContentType}: {row.DisplayText}. Mã nội dung {hash}.");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <summary>Decides, if the text is still the one that was sent and that the person saw.</summary>
    /// <returns>A problem in Vietnamese, or null.</returns>
    public async Task<string?> DecideAsync(long requestId, ApprovalDecision decision, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await TakeAsync(requestId, decision, cancel) is { } problem)
        {
            return problem;
        }

        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <summary>Decides inside the caller's transaction; nothing holds before it is committed.</summary>
    internal async Task<string?> TakeAsync(long requestId, ApprovalDecision decision, CancellationToken cancel)
    {
        var comment = VietnameseText.Compose(decision.Comment).Trim();
        if (ProblemOf(decision.Approve, comment) is { } problem)
        {
            return problem;
        }

        var request = await Requests.AsNoTracking().FirstOrDefaultAsync(row => row.Id == requestId, cancel);
        if (request is null || request.State == ApprovalState.Voided || request.Hash != decision.Hash || await StandingAsync(request, cancel) is null)
        {
            return Changed;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var state = decision.Approve ? ApprovalState.Approved : ApprovalState.Returned;
        // Two people may decide at the same moment: the row itself says who was first.
        var taken = await Requests.Where(row => row.Id == requestId && row.State == ApprovalState.Waiting).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, state).SetProperty(row => row.DecidedUtc, now).SetProperty(row => row.DecidedBy, decision.By).SetProperty(row => row.Comment, comment),
            cancel);
        if (taken == 0)
        {
            return T("Đã có người quyết định về bản này.");
        }

        if (decision.Approve)
        {
            // A plan that was refused for want of an approval is to be tried again.
            await refusals.ForgetAsync(request.ContentItemId, cancel);
        }

        audit.Add(decision.Approve ? "ContentApproved" : "ContentReturned", decision.By, request.ContentItemId,
            string.Join(' ', new[] { $"{request.ContentType}: {request.Title}.", decision.LinkBy.Length > 0 ? $"Qua liên kết do {decision.LinkBy} tạo." : "", $"Mã nội dung {request.Hash}.", comment.Length > 0 ? $"Ý kiến: {comment}" : "" }.Where(part => part.Length > 0)));
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>The item as it was sent, or null when it is no longer the latest, or no longer says the same.</summary>
    public async Task<ContentItem?> StandingAsync(ApprovalRequest request, CancellationToken cancel = default)
    {
        var row = await db.ContentItems.AsNoTracking().FirstOrDefaultAsync(found => found.ContentItemVersionId == request.ContentItemVersionId && found.Latest, cancel);
        return row is not null && ContentRows.Read(row) is { } item && ApprovalHash.Of(item) == request.Hash ? item : null;
    }

    /// <summary>A new request for a version.</summary>
    internal ApprovalRequest New(ContentItemRow row, string hash, ApprovalState state, string by) => new()
    {
        ContentItemId = row.ContentItemId,
        ContentItemVersionId = row.ContentItemVersionId,
        ContentType = row.ContentType,
        Title = row.DisplayText,
        Hash = hash,
        State = state,
        SentUtc = clock.GetUtcNow().UtcDateTime,
        SentBy = by,
    };

    private static string? ProblemOf(bool approve, string comment) =>
        comment.Length > ApprovalRequest.MostCharacters ? T($"Ý kiến dài {comment.Length} chữ cái; nhiều nhất là {ApprovalRequest.MostCharacters}.")
        : !approve && comment.Length == 0 ? T("Khi trả lại, hãy viết cần sửa gì.")
        : null;
}
