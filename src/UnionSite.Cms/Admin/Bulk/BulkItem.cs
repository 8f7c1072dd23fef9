using System.Security.Claims;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Media;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Bulk;

/// <summary>Does one item of a job: one verb of the editor, after the check of the person's right to it. For a scope of its own.</summary>
public sealed class BulkItem(SiteDb db, ContentEditor editor, ContentAuthorization may, MediaNow media, BulkCurrent current, BulkPublication publication)
{
    /// <summary>Does the row, unless it is done or its job has been stopped.</summary>
    public async Task DoAsync(long rowId, ClaimsPrincipal user, CancellationToken cancel)
    {
        var found = await (
            from row in db.Set<BulkRow>().AsNoTracking()
            join job in db.Set<BulkJob>().AsNoTracking() on row.JobId equals job.Id
            where row.Id == rowId && row.State == BulkState.Waiting && job.FinishedUtc == null
            select new { Row = row, Job = job }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return;
        }

        current.RowId = rowId;
        var outcome = await DoAsync(found.Job, found.Row.ContentItemId, user, cancel);
        // A verb that was carried out has marked its row already.
        await MarkAsync(rowId, outcome, cancel);
    }

    /// <summary>Marks a row that still waits.</summary>
    public Task MarkAsync(long rowId, BulkOutcome outcome, CancellationToken cancel) => db.Set<BulkRow>().Where(row => row.Id == rowId && row.State == BulkState.Waiting)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, outcome.State).SetProperty(row => row.Note, outcome.Note), cancel);

    private async Task<BulkOutcome> DoAsync(BulkJob job, string id, ClaimsPrincipal user, CancellationToken cancel)
    {
        var kind = BulkKind.Find(job.Kind);
        if (kind == BulkKind.MediaMoved)
        {
            return await MoveMediaAsync(id, job, cancel);
        }

        if (kind is null || await editor.LatestAsync(id, trashed: job.Kind == "Restore", cancel) is not { } item)
        {
            return BulkOutcome.Failed(N("Nội dung này không còn ở đây."));
        }

        if (!await may.MayAsync(user, kind.Right, item))
        {
            return BulkOutcome.Failed(N("Bạn không có quyền làm việc này với nội dung này."));
        }

        return job.Kind switch
        {
            "Publish" => await publication.PublishAsync(item, job, cancel),
            "SendForApproval" => await publication.SendAsync(item, job, cancel),
            "Unpublish" => await UnpublishAsync(id, job, cancel),
            "Delete" => BulkOutcome.Of(await editor.DeleteAsync(id, job.UserName, cancel)),
            "Restore" => BulkOutcome.Of(await editor.RestoreAsync(id, job.UserName, cancel)),
            "SetField" => await SetFieldAsync(job, item, user, cancel),
            "Audience" => await SetAudienceAsync(job, item, user, cancel),
            _ => new BulkOutcome(BulkState.Done),
        };
    }

    private async Task<BulkOutcome> UnpublishAsync(string id, BulkJob job, CancellationToken cancel)
    {
        var result = await editor.UnpublishAsync(id, job.UserName, cancel);
        return result.Status == EditStatus.NotFound ? new BulkOutcome(BulkState.Skipped, N("Nội dung này không hiện trên trang.")) : BulkOutcome.Of(result);
    }

    // No word changes, only where the same files lie; so an item that is public stays so, with its date, and nobody's right
    // to edit it is asked for. A public version beside a draft is left: its old addresses lead on.
    private async Task<BulkOutcome> MoveMediaAsync(string id, BulkJob job, CancellationToken cancel)
    {
        if (await editor.LatestAsync(id, cancel: cancel) is not { } item)
        {
            return new BulkOutcome(BulkState.Skipped, N("Nội dung này đã vào thùng rác; địa chỉ cũ vẫn dẫn tới tệp."));
        }

        if (!MediaReferences.Rewrite(item.Content, await media.MovedAsync([.. MediaReferences.In(item.Content)], cancel)))
        {
            return new BulkOutcome(BulkState.Skipped, N("Không còn nhắc tới đường dẫn cũ."));
        }

        if (item.Published)
        {
            return BulkOutcome.Of(await editor.PublishAsync(item, item.EditToken, job.UserName, item.PublishedUtc, cancel));
        }

        current.Note = await db.ContentItems.AnyAsync(row => row.ContentItemId == id && row.Published, cancel)
            ? N("Đã đổi ở bản nháp; bản đang đăng giữ địa chỉ cũ, địa chỉ ấy vẫn dẫn tới tệp.") : "";
        return BulkOutcome.Of(await editor.SaveDraftAsync(item, item.EditToken, job.UserName, cancel));
    }

    private async Task<BulkOutcome> SetFieldAsync(BulkJob job, ContentItem item, ClaimsPrincipal user, CancellationToken cancel)
    {
        var field = JsonSerializer.Deserialize<BulkField>(job.Settings)!;
        if (item.ContentType != field.Type)
        {
            return BulkOutcome.Failed(N("Nội dung này thuộc kiểu khác, không có ô này."));
        }

        return BulkFields.Apply(field, item) ? await SaveAsync(job, item, user, cancel) : new BulkOutcome(BulkState.Skipped, N("Đã có giá trị này."));
    }

    private async Task<BulkOutcome> SetAudienceAsync(BulkJob job, ContentItem item, ClaimsPrincipal user, CancellationToken cancel)
    {
        if (!editor.Definitions.TypeOrEmpty(item.ContentType).Has(Audience.PartName))
        {
            return BulkOutcome.Failed(N("Kiểu nội dung này không cho chọn ai được đọc."));
        }

        var before = Audience.Of(item);
        JsonSerializer.Deserialize<BulkAudience>(job.Settings)!.Apply(item);
        return Audience.Of(item) == before ? new BulkOutcome(BulkState.Skipped, N("Đã như vậy.")) : await SaveAsync(job, item, user, cancel);
    }

    // What the public reads follows at once only where the text that it gets is the one that it has.
    private async Task<BulkOutcome> SaveAsync(BulkJob job, ContentItem item, ClaimsPrincipal user, CancellationToken cancel)
    {
        if (item.Published && await may.MayAsync(user, "Publish", item))
        {
            return BulkOutcome.Of(await editor.PublishAsync(item, item.EditToken, job.UserName, cancel: cancel));
        }

        var hasPublic = item.Published || await db.ContentItems.AnyAsync(row => row.ContentItemId == item.ContentItemId && row.Published, cancel);
        current.Note = hasPublic ? N("Đã lưu vào bản nháp; bản đang đăng chưa đổi.") : "";
        return BulkOutcome.Of(await editor.SaveDraftAsync(item, item.EditToken, job.UserName, cancel));
    }
}
