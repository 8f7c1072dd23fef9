using UnionSite.Cms.Admin.Approvals;
using UnionSite.Cms.Checks;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Admin.Bulk;

/// <summary>Publishes one item of a job, or sends it for approval: both only when the checks find no error.</summary>
public sealed class BulkPublication(ContentEditor editor, ApprovalDesk approvals, PublishExamination checks)
{
    /// <summary>How the note of an item begins that the checks kept back; what they found follows.</summary>
    internal static readonly string NotPublished = N("Chưa đăng được: ");

    /// <summary>The same for an item that was to be sent.</summary>
    internal static readonly string NotSent = N("Chưa gửi duyệt được: ");

    /// <summary>Publishes the latest version.</summary>
    public async Task<BulkOutcome> PublishAsync(ContentItem item, BulkJob job, CancellationToken cancel)
    {
        if (item.Published)
        {
            return new BulkOutcome(BulkState.Skipped, N("Bản mới nhất đã đăng sẵn."));
        }

        return await RefusedAsync(item, NotPublished, cancel) ?? BulkOutcome.Of(await editor.PublishLatestAsync(item.ContentItemId, job.UserName, cancel: cancel));
    }

    /// <summary>Sends the latest version; sent before and unchanged, it waits once.</summary>
    public async Task<BulkOutcome> SendAsync(ContentItem item, BulkJob job, CancellationToken cancel)
    {
        if (!editor.Definitions.TypeOrEmpty(item.ContentType).NeedsApproval)
        {
            return new BulkOutcome(BulkState.Skipped, N("Kiểu nội dung này không cần duyệt."));
        }

        if (item.Published)
        {
            return new BulkOutcome(BulkState.Skipped, N("Bản mới nhất đã đăng sẵn."));
        }

        if (await RefusedAsync(item, NotSent, cancel) is { } refused)
        {
            return refused;
        }

        return await approvals.SendAsync(item.ContentItemId, job.UserName, cancel) is { } problem ? BulkOutcome.Failed(problem) : new BulkOutcome(BulkState.Done);
    }

    private async Task<BulkOutcome?> RefusedAsync(ContentItem item, string begin, CancellationToken cancel)
    {
        var report = await checks.OfAsync(item, cancel);
        return report.Errors.Count == 0 ? null : BulkOutcome.Failed(begin + string.Join(" ", report.Errors.Select(finding => finding.Message).Distinct().Take(3)));
    }
}
