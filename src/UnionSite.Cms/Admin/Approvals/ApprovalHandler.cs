using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Approvals;

/// <summary>
/// Stands in every verb of the editor: no text of a type that needs an approval is published without one for exactly that
/// text, whichever screen, job or plan asks for it; and a text that is changed loses what was decided about it. Whoever may
/// approve approves by publishing, which is written down. Imports are not asked, and that is
/// written down as well.
/// </summary>
internal sealed class ApprovalHandler(SiteDb db, DefinitionCache definitions, ContentAuthorization may, IHttpContextAccessor http, AuditLog audit, ApprovalDesk approvals) : ContentHandler
{
    private DbSet<ApprovalRequest> Requests => db.Set<ApprovalRequest>();

    public override async Task PublishingAsync(ContentEvent change, CancellationToken cancel)
    {
        if (!definitions.Current.TypeOrEmpty(change.Item.ContentType).NeedsApproval)
        {
            return;
        }

        var hash = ApprovalHash.Of(change.Item);
        var (id, version) = (change.Item.ContentItemId, change.Row.ContentItemVersionId);
        var last = await Requests.Where(row => row.ContentItemId == id && row.ContentItemVersionId == version).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancel);
        if (last is { State: ApprovalState.Approved } && last.Hash == hash)
        {
            return;
        }

        if (change.IsImport)
        {
            // Whoever may import whole sites is not asked; that nobody approved this text is told all the same.
            audit.Add("PublishedUnapproved", http.HttpContext?.User.Identity?.Name ?? change.Item.Author ?? "", id, $"{change.Item.ContentType}: {change.Item.DisplayText}. Gói nhập, không qua duyệt. Mã nội dung {hash}.");
            return;
        }

        if (http.HttpContext?.User is { Identity.IsAuthenticated: true } user && await may.MayAsync(user, "Approve", change.Item))
        {
            Approve(change, last is { State: ApprovalState.Waiting } && last.Hash == hash ? last : null, hash, user.Identity!.Name ?? "");
            return;
        }

        change.Cancel(last is null
            ? T("Kiểu nội dung này phải được duyệt trước khi đăng, mà bản này chưa được duyệt. Hãy bấm “Gửi duyệt”.")
            : last.State switch
            {
                ApprovalState.Waiting when last.Hash == hash => T("Bản này đang chờ duyệt; được duyệt rồi mới đăng được."),
                ApprovalState.Returned when last.Hash == hash => T("Bản này đã bị trả lại. Hãy sửa rồi gửi duyệt lại."),
                _ => T("Nội dung đã thay đổi sau khi gửi duyệt, nên phải được duyệt lại. Hãy bấm “Gửi duyệt”."),
            });
    }

    public override Task DraftSavedAsync(ContentEvent change, CancellationToken cancel) => SettleAsync(change, cancel);

    public override Task PublishedAsync(ContentEvent change, CancellationToken cancel) => SettleAsync(change, cancel);

    public override async Task UnpublishedAsync(ContentEvent change, CancellationToken cancel)
    {
        var id = change.Item.ContentItemId;
        if (change.Name == "Purged")
        {
            await Requests.Where(row => row.ContentItemId == id).ExecuteDeleteAsync(cancel);
        }
        else if (change.Name == "Deleted")
        {
            Void(await Requests.Where(row => row.ContentItemId == id && row.State == ApprovalState.Waiting).ToListAsync(cancel), change.Item);
        }
    }

    private void Approve(ContentEvent change, ApprovalRequest? waiting, string hash, string by)
    {
        var request = waiting ?? approvals.New(change.Row, hash, ApprovalState.Approved, by);
        request.State = ApprovalState.Approved;
        request.Title = change.Item.DisplayText;
        request.DecidedBy = by;
        request.DecidedUtc = waiting is null ? request.SentUtc : change.Item.ModifiedUtc;
        if (waiting is null)
        {
            db.Add(request);
        }

        audit.Add("ContentApproved", by, change.Item.ContentItemId, $"{change.Item.ContentType}: {change.Item.DisplayText}. Duyệt khi đăng. Mã nội dung {hash}.");
    }

    // What waits for another text than this one, or was approved for another text of this version, holds no longer.
    private async Task SettleAsync(ContentEvent change, CancellationToken cancel)
    {
        var (id, version) = (change.Item.ContentItemId, change.Row.ContentItemVersionId);
        var open = await Requests.Where(row => row.ContentItemId == id
            && (row.State == ApprovalState.Waiting || (row.State == ApprovalState.Approved && row.ContentItemVersionId == version))).ToListAsync(cancel);
        if (open.Count > 0)
        {
            var hash = ApprovalHash.Of(change.Item);
            Void([.. open.Where(row => row.Hash != hash || row.ContentItemVersionId != version)], change.Item);
        }
    }

    private void Void(IReadOnlyList<ApprovalRequest> requests, ContentItem item)
    {
        // The item's author is who saved it last, which need not be who acts now; jobs and plans act in the author's name.
        var who = http.HttpContext?.User.Identity?.Name ?? item.Author ?? "";
        foreach (var request in requests)
        {
            request.State = ApprovalState.Voided;
            audit.Add("ApprovalVoided", who, item.ContentItemId, $"{item.ContentType}: {item.DisplayText}. Mã nội dung {request.Hash} không còn là bản hiện tại.");
        }
    }
}
