using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Items;

/// <summary>
/// Brings items in from a recipe or a package, version by version, inside the caller's transaction. The rules are Orchard's,
/// with one difference: an item without a version id that equals the latest version is left alone, where Orchard would
/// add a version each time.
/// </summary>
public sealed class ContentImport(SiteDb db, ContentModel model, ContentRows rows, ContentPaths paths, ContentEditorSurroundings around)
{
    /// <summary>Imports one item.</summary>
    /// <param name="json">The item in Orchard's format.</param>
    /// <param name="place">Names the place in the source, such as "UnionSite|steps[2].data[5]"; the version id comes from it when the item has none.</param>
    /// <param name="origin">The source.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<ImportResult> ImportAsync(JsonObject json, string place, ImportOrigin origin, CancellationToken cancel = default)
    {
        var incoming = ContentItem.FromJson(json);
        if (incoming.ContentItemId.Length == 0)
        {
            return Refused("ContentItemId", T("thiếu mã của mục nội dung (ContentItemId)."));
        }

        if (incoming.ContentType.Length == 0)
        {
            return Refused("ContentType", T("thiếu kiểu nội dung (ContentType)."));
        }

        if (incoming.ContentItemVersionId.Length == 0)
        {
            return await WithoutVersionAsync(incoming, json, place, origin, cancel);
        }

        if (!origin.Seen.Add(incoming.ContentItemVersionId))
        {
            return new ImportResult(ImportStatus.Skipped, []);
        }

        origin.Sequences.Made(incoming.ContentItemId, incoming.ContentItemVersionId);
        var lower = incoming.ContentItemVersionId.ToLowerInvariant();
        var known = await db.ContentItems.FirstOrDefaultAsync(
            row => row.ContentItemVersionId == incoming.ContentItemVersionId || row.ContentItemVersionId == lower, cancel);
        return known is null
            ? await AddAsync(incoming, origin, cancel)
            : await ChangeAsync(known, incoming, json, origin, cancel);
    }

    private async Task<ImportResult> WithoutVersionAsync(ContentItem incoming, JsonObject json, string place, ImportOrigin origin, CancellationToken cancel)
    {
        var latest = await db.ContentItems.AsNoTracking()
            .Where(row => row.ContentItemId == incoming.ContentItemId && (row.Latest || row.Published))
            .OrderByDescending(row => row.Latest).FirstOrDefaultAsync(cancel);
        var version = ContentIds.From($"{place}|{JsonText.Write(json)}");
        origin.Sequences.Made(incoming.ContentItemId, version);
        var exists = await db.ContentItems.AnyAsync(row => row.ContentItemVersionId == version, cancel);
        if (exists && (latest?.ContentItemVersionId == version && latest.Revision == 0
            || !incoming.Latest && !incoming.Published
            || origin.Sequences.IsPassed(incoming.ContentItemId, version, latest?.ContentItemVersionId)))
        {
            return new ImportResult(ImportStatus.Skipped, []);
        }

        if (latest is not null && latest.Published == incoming.Published && await EqualsAsync(latest, incoming, cancel))
        {
            return new ImportResult(ImportStatus.Skipped, []);
        }

        incoming.ContentItemVersionId = exists ? ContentIds.New() : version;
        return await AddAsync(incoming, origin, cancel);
    }

    /// <summary>True when saving the item as the recipe states it would give what the row holds.</summary>
    private async Task<bool> EqualsAsync(ContentItemRow latest, ContentItem incoming, CancellationToken cancel)
    {
        var candidate = incoming.Copy();
        ClearWish(candidate.Content);
        var errors = new List<FieldError>();
        await model.UpdateAndValidateAsync(candidate, errors, cancel);
        var scratch = Scratch(candidate);
        rows.Write(candidate, scratch);
        return errors.Count == 0
            && scratch.ContentType == latest.ContentType
            && scratch.DisplayText == latest.DisplayText
            && (incoming.CreatedUtc is null || incoming.CreatedUtc == latest.CreatedUtc)
            && JsonNode.DeepEquals(JsonNode.Parse(scratch.Json), JsonNode.Parse(latest.Json));
    }

    private async Task<ImportResult> AddAsync(ContentItem item, ImportOrigin origin, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        item = item.Copy();
        await model.UpdateAndValidateAsync(item, errors, cancel);
        if (errors.Count > 0)
        {
            return new ImportResult(ImportStatus.Invalid, errors);
        }

        var others = await db.ContentItems.Where(row => row.ContentItemId == item.ContentItemId).ToListAsync(cancel);
        item.CreatedUtc ??= others.Count > 0 ? others.Min(row => row.CreatedUtc) : origin.MomentUtc;
        item.ModifiedUtc ??= origin.MomentUtc;
        var row = Scratch(item);
        return await StoreAsync(item, row, others, others.Count == 0 ? ImportStatus.Created : ImportStatus.Version, origin, cancel);
    }

    private async Task<ImportResult> ChangeAsync(ContentItemRow row, ContentItem incoming, JsonObject json, ImportOrigin origin, CancellationToken cancel)
    {
        var stored = ContentRows.Read(row);
        var overlaid = stored.ToJson();
        var change = (JsonObject)json.DeepClone();
        foreach (var fixedMember in (string[])["Latest", "Published", "ContentItemVersionId", "Id"])
        {
            change.Remove(fixedMember);
        }

        var wish = ClearWish(change);
        JsonMerge.Overlay(overlaid, change);
        var item = ContentItem.FromJson(overlaid);
        if (JsonNode.DeepEquals(item.ToJson(), stored.ToJson()))
        {
            return new ImportResult(ImportStatus.Skipped, []);
        }

        var errors = new List<FieldError>();
        await model.UpdateAndValidateAsync(item, errors, cancel);
        if (errors.Count > 0)
        {
            return new ImportResult(ImportStatus.Invalid, errors);
        }

        var scratch = Scratch(item);
        rows.Write(item, scratch);
        if (Same(scratch, row))
        {
            return new ImportResult(ImportStatus.Skipped, []);
        }

        if (wish)
        {
            item.Part("AutoroutePart")["SetHomepage"] = true;
        }

        item.Latest = incoming.Latest;
        item.Published = incoming.Published;
        item.Revision = row.Revision + 1;
        var others = await db.ContentItems.Where(other => other.ContentItemId == item.ContentItemId && other.Id != row.Id).ToListAsync(cancel);
        return await StoreAsync(item, row, others, ImportStatus.Updated, origin, cancel);
    }

    private async Task<ImportResult> StoreAsync(ContentItem item, ContentItemRow row, List<ContentItemRow> others, ImportStatus status, ImportOrigin origin, CancellationToken cancel)
    {
        var published = others.Find(other => other.Published);
        if (item.Published)
        {
            // A public version that nobody could edit would be lost to the editors.
            item.Latest = true;
            item.PublishedUtc ??= origin.MomentUtc;
            row.ListedUtc = published?.ListedUtc ?? row.ListedUtc ?? item.PublishedUtc;
        }

        var left = row.Published && !item.Published;
        var change = new ContentEvent(item.Published ? "Published" : left ? "Unpublished" : "DraftSaved", item, row) { IsImport = true };
        if (item.Published && await RefusedAsync(change, cancel) is { } reason)
        {
            return Refused("", reason);
        }

        await RetireAsync(item, others, cancel);
        rows.Write(item, row);
        row.TrashedUtc = null;
        if (row.Id == 0)
        {
            db.ContentItems.Add(row);
        }

        await db.SaveChangesAsync(cancel);
        await rows.IndexAsync(item, row, cancel);
        if (!item.Latest && !item.Published && !others.Exists(other => other.Latest || other.Published))
        {
            await paths.ReleaseAsync(item.ContentItemId, cancel);
        }
        else if ((item.Latest || item.Published) && await paths.UpdateAsync(item, row, cancel) is { } clash)
        {
            return new ImportResult(ImportStatus.Invalid, [clash]);
        }

        around.Audit.Add("ContentImported", origin.By, item.ContentItemId, $"{item.ContentType}: {item.DisplayText}");
        var told = item.Latest || item.Published || left;
        if (told)
        {
            await TellAsync(change, cancel);
        }

        await db.SaveChangesAsync(cancel);
        return new ImportResult(status, [], told ? change : null);
    }

    /// <summary>Published retires every other active version, drafts included; a draft retires only the former draft.</summary>
    private async Task RetireAsync(ContentItem item, List<ContentItemRow> others, CancellationToken cancel)
    {
        var active = item.Latest || item.Published;
        foreach (var other in others)
        {
            if (active)
            {
                other.TrashedUtc = null;
            }

            if (item.Published && (other.Latest || other.Published))
            {
                other.Latest = other.Published = false;
                other.ScheduledPublishUtc = other.ScheduledArchiveUtc = null;
                await db.FieldValues.Where(value => value.RowId == other.Id).ExecuteDeleteAsync(cancel);
            }
            else if (item.Latest && other.Latest)
            {
                other.Latest = false;
                other.ScheduledPublishUtc = null;
                await db.FieldValues.Where(value => value.RowId == other.Id).ExecuteUpdateAsync(set => set.SetProperty(value => value.Latest, false), cancel);
            }
        }

        // Before the new version: the store allows one Latest and one Published version of an item.
        await db.SaveChangesAsync(cancel);
    }

    private async Task<string?> RefusedAsync(ContentEvent change, CancellationToken cancel)
    {
        foreach (var handler in around.Handlers)
        {
            await handler.PublishingAsync(change, cancel);
        }

        return change.CancelReason;
    }

    private async Task TellAsync(ContentEvent change, CancellationToken cancel)
    {
        foreach (var handler in around.Handlers)
        {
            await (change.Name switch
            {
                "Published" => handler.PublishedAsync(change, cancel),
                "Unpublished" => handler.UnpublishedAsync(change, cancel),
                _ => handler.DraftSavedAsync(change, cancel),
            });
        }
    }

    // "SetHomepage" is an act, done and cleared when the item became public: a second run does not ask for it again.
    private static bool ClearWish(JsonObject item)
    {
        if (item["AutoroutePart"] is not JsonObject route || !JsonText.FlagOf(route, "SetHomepage"))
        {
            return false;
        }

        route["SetHomepage"] = false;
        return true;
    }

    private static ImportResult Refused(string path, string message) => new(ImportStatus.Invalid, [new FieldError(path, message)]);

    private static ContentItemRow Scratch(ContentItem item) => new()
    {
        ContentItemId = item.ContentItemId,
        ContentItemVersionId = item.ContentItemVersionId,
        ContentType = item.ContentType,
    };

    private static bool Same(ContentItemRow left, ContentItemRow right) =>
        left.ContentType == right.ContentType
        && left.DisplayText == right.DisplayText
        && left.CreatedUtc == right.CreatedUtc
        && left.ModifiedUtc == right.ModifiedUtc
        && left.PublishedUtc == right.PublishedUtc
        && left.Owner == right.Owner
        && left.Author == right.Author
        && JsonNode.DeepEquals(JsonNode.Parse(left.Json), JsonNode.Parse(right.Json));
}
