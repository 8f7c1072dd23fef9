using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Definitions;

namespace UnionSite.Cms.Items;

/// <summary>
/// Every verb that changes content. A verb is one transaction: the version, its index rows, its paths, its search row, its
/// audit line and its handlers' writes. Rights are checked by the caller's <c>ContentAuthorization</c> before the verb, for
/// recipes and the scheduler act without a user; the "by" of each verb names who acts, for the audit log.
/// </summary>
public sealed partial class ContentEditor(SiteDb db, ContentModel model, ContentRows rows, ContentPaths paths, ContentEditorSurroundings around)
{
    /// <summary>The definitions that items are saved by.</summary>
    public ContentDefinitions Definitions => model.Definitions;

    /// <summary>The version that editors see, or null; items in the trash are found only with <paramref name="trashed"/>.</summary>
    public async Task<ContentItem?> LatestAsync(string contentItemId, bool trashed = false, CancellationToken cancel = default)
    {
        var row = await LatestRowAsync(contentItemId, trashed, cancel);
        return row is null ? null : ContentRows.Read(row);
    }

    /// <summary>A version by its id, or null.</summary>
    public async Task<ContentItem?> VersionAsync(string contentItemVersionId, CancellationToken cancel = default)
    {
        var row = await db.ContentItems.AsNoTracking().FirstOrDefaultAsync(found => found.ContentItemVersionId == contentItemVersionId, cancel);
        return row is null ? null : ContentRows.Read(row);
    }

    /// <summary>All versions of an item, newest first, without their documents.</summary>
    public async Task<IReadOnlyList<ContentItemRow>> VersionsAsync(string contentItemId, CancellationToken cancel = default) =>
        await db.ContentItems.AsNoTracking().Where(row => row.ContentItemId == contentItemId).OrderByDescending(row => row.Id).ToListAsync(cancel);

    /// <summary>
    /// Saves the item as a draft. A published version stays public: unlike stock Orchard, saving a draft never takes an
    /// item off the site, whatever the type's flags.
    /// </summary>
    /// <param name="item">The item with the new values.</param>
    /// <param name="editToken">The token of the form (<see cref="ContentItem.EditToken"/>); null for a new item.</param>
    /// <param name="by">User name of the editor.</param>
    /// <param name="cancel">Stops the work before it is committed.</param>
    public Task<EditResult> SaveDraftAsync(ContentItem item, string? editToken, string by, CancellationToken cancel = default) =>
        SaveAsync(item, editToken, by, publish: false, when: null, cancel);

    /// <summary>Saves the item and makes it public, in one transaction.</summary>
    /// <param name="item">The item with the new values.</param>
    /// <param name="editToken">The token of the form; null for a new item.</param>
    /// <param name="by">User name of the editor.</param>
    /// <param name="when">The planned moment for a scheduled publication, stamped as PublishedUtc; null for now.</param>
    /// <param name="cancel">Stops the work before it is committed.</param>
    public Task<EditResult> PublishAsync(ContentItem item, string? editToken, string by, DateTime? when = null, CancellationToken cancel = default) =>
        SaveAsync(item, editToken, by, publish: true, when, cancel);

    /// <summary>Publishes the latest version as it stands.</summary>
    public async Task<EditResult> PublishLatestAsync(string contentItemId, string by, DateTime? when = null, CancellationToken cancel = default)
    {
        var item = await LatestAsync(contentItemId, cancel: cancel);
        return item is null ? EditResult.NotFound() : await SaveAsync(item, item.EditToken, by, publish: true, when, cancel);
    }

    private async Task<EditResult> SaveAsync(ContentItem item, string? editToken, string by, bool publish, DateTime? when, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        item = item.Copy();
        await model.UpdateAndValidateAsync(item, errors, cancel);
        if (errors.Count > 0)
        {
            return new EditResult(EditStatus.Invalid, item, errors);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var latest = await db.ContentItems.FirstOrDefaultAsync(row => row.ContentItemId == item.ContentItemId && row.Latest, cancel);
        if (await StaleAsync(item, latest, editToken, cancel) is { } refused)
        {
            return refused;
        }

        // Read before the row is written over.
        var before = latest is null ? null : ContentRows.Read(latest);
        var now = around.Now;
        // A row that is public is never overwritten by a draft; a public version that is published again makes a new one.
        var row = latest is { Published: false } ? latest : null;
        if (row is null)
        {
            await RetireLatestAsync(latest, cancel);
            row = new ContentItemRow { ContentItemId = item.ContentItemId, ContentItemVersionId = ContentIds.New(), ContentType = item.ContentType };
            db.ContentItems.Add(row);
            item.Revision = 0;
            item.Owner ??= latest?.Owner ?? around.UserId ?? by;
        }
        else
        {
            item.Revision = row.Revision + 1;
            item.Owner ??= row.Owner;
        }

        item.ContentItemVersionId = row.ContentItemVersionId;
        item.CreatedUtc ??= latest?.CreatedUtc ?? now;
        item.ModifiedUtc = now;
        item.Author = by;
        item.Latest = true;
        var published = await db.ContentItems.FirstOrDefaultAsync(found => found.ContentItemId == item.ContentItemId && found.Published, cancel);
        if (publish)
        {
            item.PublishedUtc = when ?? now;
            row.ListedUtc = published?.ListedUtc ?? item.PublishedUtc;
            item.FindPart("PublishLaterPart")?.Remove("ScheduledPublishUtc");
        }
        else
        {
            item.PublishedUtc = published?.PublishedUtc;
            row.ListedUtc = published?.ListedUtc;
        }

        return await StoreAsync(new Save(item, row, published, publish, by, before), transaction, cancel);
    }

    private async Task<EditResult> StoreAsync(Save save, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken cancel)
    {
        var (item, row, published, publish, by, before) = save;
        var change = new ContentEvent(publish ? "Published" : "DraftSaved", item, row);
        if (publish)
        {
            await RetirePublishedAsync(published, row, cancel);
            item.Published = true;
            foreach (var handler in around.Handlers)
            {
                await handler.PublishingAsync(change, cancel);
            }

            if (change.CancelReason is { } reason)
            {
                return Refused(EditStatus.Cancelled, item, new FieldError("", reason));
            }
        }
        else
        {
            item.Published = false;
        }

        rows.Write(item, row);
        await db.SaveChangesAsync(cancel);
        await rows.IndexAsync(item, row, cancel);
        var clash = await paths.UpdateAsync(item, row, cancel);
        if (clash is not null)
        {
            return Refused(EditStatus.Invalid, item, clash);
        }

        around.Audit.Add("Content" + change.Name, by, item.ContentItemId, $"{item.ContentType}: {item.DisplayText}.{ContentChanges.Sentence(model.Definitions, before, item)}");
        await FinishAsync(change, transaction, cancel);
        return EditResult.Done(item);
    }

    // The transaction is rolled back when it is disposed; what the context still tracks of it must not be saved later.
    private EditResult Refused(EditStatus status, ContentItem item, FieldError error)
    {
        db.ChangeTracker.Clear();
        return new EditResult(status, item, [error]);
    }

    private async Task FinishAsync(ContentEvent change, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken cancel)
    {
        foreach (var handler in around.Handlers)
        {
            await (change.Name switch
            {
                "Published" => handler.PublishedAsync(change, cancel),
                "DraftSaved" => handler.DraftSavedAsync(change, cancel),
                _ => handler.UnpublishedAsync(change, cancel),
            });
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        foreach (var handler in around.Handlers)
        {
            await handler.CommittedAsync(change, CancellationToken.None);
        }
    }

    // Two editors of one draft share its version id, so the token also counts the saves.
    private async Task<EditResult?> StaleAsync(ContentItem item, ContentItemRow? latest, string? editToken, CancellationToken cancel)
    {
        if (latest is null)
        {
            var trashed = await db.ContentItems.AnyAsync(row => row.ContentItemId == item.ContentItemId && row.TrashedUtc != null, cancel);
            return trashed || editToken is not null
                ? new EditResult(EditStatus.Stale, null, [new FieldError("", T("Nội dung này đã bị chuyển vào thùng rác trong lúc bạn soạn."))])
                : null;
        }

        var current = ContentRows.Read(latest);
        return editToken == current.EditToken
            ? null
            : new EditResult(EditStatus.Stale, current, [new FieldError("", T($"{latest.Author ?? T("Người khác")} đã lưu nội dung này sau khi bạn mở. Bản của bạn chưa được lưu; hãy so sánh hai bản."))]);
    }

    private async Task RetireLatestAsync(ContentItemRow? latest, CancellationToken cancel)
    {
        if (latest is null)
        {
            return;
        }

        latest.Latest = false;
        await db.SaveChangesAsync(cancel);
        await db.FieldValues.Where(value => value.RowId == latest.Id).ExecuteUpdateAsync(set => set.SetProperty(value => value.Latest, false), cancel);
    }

    private async Task RetirePublishedAsync(ContentItemRow? published, ContentItemRow successor, CancellationToken cancel)
    {
        if (published is null || published == successor)
        {
            return;
        }

        published.Published = false;
        published.Latest = false;
        if (!model.Definitions.TypeOrEmpty(published.ContentType).Versionable)
        {
            // A type that is not Versionable keeps no history: the new version takes the place of the old one.
            db.ContentItems.Remove(published);
        }

        await db.SaveChangesAsync(cancel);
        await db.FieldValues.Where(value => value.RowId == published.Id).ExecuteDeleteAsync(cancel);
    }

    private Task<ContentItemRow?> LatestRowAsync(string contentItemId, bool trashed, CancellationToken cancel) => trashed
        ? db.ContentItems.FirstOrDefaultAsync(row => row.ContentItemId == contentItemId && row.TrashedUtc != null, cancel)
        : db.ContentItems.FirstOrDefaultAsync(row => row.ContentItemId == contentItemId && row.Latest, cancel);

    private sealed record Save(ContentItem Item, ContentItemRow Row, ContentItemRow? Published, bool Publish, string By, ContentItem? Before);
}
