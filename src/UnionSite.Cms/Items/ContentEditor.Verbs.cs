using Microsoft.EntityFrameworkCore;

namespace UnionSite.Cms.Items;

/// <content>The verbs that take an item off the site, back to an earlier version, into the trash and out of it.</content>
public sealed partial class ContentEditor
{
    private const string CopyMark = " (bản sao)";

    /// <summary>Takes the item off the site; the text stays as a draft.</summary>
    public async Task<EditResult> UnpublishAsync(string contentItemId, string by, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var row = await db.ContentItems.FirstOrDefaultAsync(found => found.ContentItemId == contentItemId && found.Published, cancel);
        if (row is null)
        {
            return EditResult.NotFound();
        }

        var item = ContentRows.Read(row);
        item.Published = false;
        item.PublishedUtc = null;
        item.ModifiedUtc = around.Now;
        // A schedule that has run must not run again when the text is published once more.
        item.FindPart("ArchiveLaterPart")?.Remove("ScheduledArchiveUtc");
        rows.Write(item, row);
        await db.SaveChangesAsync(cancel);
        await rows.IndexAsync(item, row, cancel);
        await paths.UpdateAsync(item, row, cancel);
        around.Audit.Add("ContentUnpublished", by, contentItemId, $"{item.ContentType}: {item.DisplayText}");
        await FinishAsync(new ContentEvent("Unpublished", item, row), transaction, cancel);
        return EditResult.Done(item);
    }

    /// <summary>Throws the draft away; the public version becomes the one that editors see.</summary>
    public async Task<EditResult> DiscardDraftAsync(string contentItemId, string by, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var draft = await db.ContentItems.FirstOrDefaultAsync(row => row.ContentItemId == contentItemId && row.Latest && !row.Published, cancel);
        var published = await db.ContentItems.FirstOrDefaultAsync(row => row.ContentItemId == contentItemId && row.Published, cancel);
        if (draft is null || published is null)
        {
            return EditResult.NotFound();
        }

        draft.Latest = false;
        draft.ScheduledPublishUtc = null;
        await db.SaveChangesAsync(cancel);
        await db.FieldValues.Where(value => value.RowId == draft.Id).ExecuteDeleteAsync(cancel);
        published.Latest = true;
        var item = ContentRows.Read(published);
        await db.SaveChangesAsync(cancel);
        await rows.IndexAsync(item, published, cancel);
        await paths.UpdateAsync(item, published, cancel);
        around.Audit.Add("ContentDraftDiscarded", by, contentItemId, $"{item.ContentType}: {item.DisplayText}");
        await FinishAsync(new ContentEvent("DraftSaved", item, published), transaction, cancel);
        return EditResult.Done(item);
    }

    /// <summary>Makes an earlier version the draft; the public version stays as it is.</summary>
    public async Task<EditResult> RestoreVersionAsync(string contentItemVersionId, string by, CancellationToken cancel = default)
    {
        var version = await VersionAsync(contentItemVersionId, cancel);
        if (version is null)
        {
            return EditResult.NotFound();
        }

        var latest = await LatestAsync(version.ContentItemId, cancel: cancel);
        version.Owner = latest?.Owner ?? version.Owner;
        // A plan of then is not a decision of now, and whoever takes a version back need not be one who may publish.
        version.FindPart("PublishLaterPart")?.Remove("ScheduledPublishUtc");
        version.FindPart("ArchiveLaterPart")?.Remove("ScheduledArchiveUtc");
        return await SaveDraftAsync(version, latest?.EditToken, by, cancel);
    }

    /// <summary>Moves the item to the trash: it leaves the site and the lists; nothing is removed from the store.</summary>
    public async Task<EditResult> DeleteAsync(string contentItemId, string by, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var active = await db.ContentItems.Where(row => row.ContentItemId == contentItemId && (row.Latest || row.Published)).ToListAsync(cancel);
        if (active.FirstOrDefault(row => row.Latest) is not { } latest)
        {
            return EditResult.NotFound();
        }

        foreach (var row in active)
        {
            row.Latest = row.Published = false;
            row.ScheduledPublishUtc = row.ScheduledArchiveUtc = null;
        }

        latest.TrashedUtc = around.Now;
        var item = ContentRows.Read(latest);
        var ids = active.Select(row => row.Id).ToList();
        await db.SaveChangesAsync(cancel);
        await db.FieldValues.Where(value => ids.Contains(value.RowId)).ExecuteDeleteAsync(cancel);
        await paths.ReleaseAsync(contentItemId, cancel);
        around.Audit.Add("ContentDeleted", by, contentItemId, $"{item.ContentType}: {item.DisplayText}");
        await FinishAsync(new ContentEvent("Deleted", item, latest), transaction, cancel);
        return EditResult.Done(item);
    }

    /// <summary>Takes the item out of the trash as a draft.</summary>
    public async Task<EditResult> RestoreAsync(string contentItemId, string by, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var row = await LatestRowAsync(contentItemId, trashed: true, cancel);
        if (row is null)
        {
            return EditResult.NotFound();
        }

        row.TrashedUtc = null;
        var item = ContentRows.Read(row);
        item.Latest = true;
        item.Published = false;
        item.PublishedUtc = null;
        item.ModifiedUtc = around.Now;
        rows.Write(item, row);
        await db.SaveChangesAsync(cancel);
        await rows.IndexAsync(item, row, cancel);
        if (await paths.UpdateAsync(item, row, cancel) is { } clash)
        {
            return Refused(EditStatus.Invalid, item, clash);
        }

        around.Audit.Add("ContentRestored", by, contentItemId, $"{item.ContentType}: {item.DisplayText}");
        await FinishAsync(new ContentEvent("DraftSaved", item, row), transaction, cancel);
        return EditResult.Done(item);
    }

    /// <summary>Removes a trashed item and all its versions for good.</summary>
    public async Task<EditResult> PurgeAsync(string contentItemId, string by, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var row = await LatestRowAsync(contentItemId, trashed: true, cancel);
        if (row is null)
        {
            return EditResult.NotFound();
        }

        var item = ContentRows.Read(row);
        await db.Paths.Where(path => path.ContentItemId == contentItemId).ExecuteDeleteAsync(cancel);
        await db.ContentItems.Where(found => found.ContentItemId == contentItemId).ExecuteDeleteAsync(cancel);
        db.ChangeTracker.Clear();
        around.Audit.Add("ContentPurged", by, contentItemId, $"{item.ContentType}: {item.DisplayText}");
        await FinishAsync(new ContentEvent("Purged", item, row), transaction, cancel);
        return EditResult.Done(item);
    }

    /// <summary>Saves a copy as a new draft; the copy takes neither path nor alias of its original.</summary>
    public async Task<EditResult> CloneAsync(string contentItemId, string by, CancellationToken cancel = default)
    {
        var original = await LatestAsync(contentItemId, cancel: cancel);
        if (original is null)
        {
            return EditResult.NotFound();
        }

        var copy = original.Copy();
        copy.ContentItemId = ContentIds.New();
        copy.ContentItemVersionId = "";
        copy.Owner = around.UserId;
        copy.CreatedUtc = copy.PublishedUtc = null;
        // Two lines with one title in every list would be told apart by nobody. A title made from a pattern is made anew.
        copy.DisplayText += CopyMark;
        if (copy.FindPart("TitlePart") is { } title)
        {
            title["Title"] = copy.DisplayText;
        }

        foreach (var value in model.PartsOf(copy, "", []))
        {
            model.KindOf(value.Attachment)?.Cloned(value);
        }

        return await SaveDraftAsync(copy, null, by, cancel);
    }
}
