using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Checks;
using UnionSite.Cms.Data;
using UnionSite.Cms.Fields;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Items;

/// <summary>Turns the editor's form into an item, and keeps out of it what the user may not decide.</summary>
public sealed class ItemEditing(SiteDb db, ContentModel model, ContentAuthorization may, PermissionCheck check, FieldAdditions additions, PublishExamination checks)
{
    /// <summary>Moves the form into the item.</summary>
    /// <returns>Values that cannot be read.</returns>
    public async Task<List<FieldError>> BindAsync(ContentItem item, PostedForm form, ClaimsPrincipal user)
    {
        var before = item.Copy();
        var errors = new List<FieldError>();
        model.Bind(item, form, "", errors);
        await KeepOutAsync(item, before, user);
        return errors;
    }

    /// <summary>All problems of the item as it stands, so that the form can show them at once.</summary>
    public async Task<IReadOnlyList<FieldError>> CheckAsync(ContentItem item, List<FieldError> bound, CancellationToken cancel)
    {
        await model.UpdateAndValidateAsync(item.Copy(), bound, cancel);
        return [.. bound.Distinct()];
    }

    /// <summary>The item as it would be stored: with its title, its path and whatever else is derived.</summary>
    public async Task<ContentItem> DerivedAsync(ContentItem item, CancellationToken cancel)
    {
        var derived = item.Copy();
        await model.UpdateAndValidateAsync(derived, [], cancel);
        return derived;
    }

    /// <summary>What the checks before publishing find in the item as it stands.</summary>
    public Task<CheckReport> ExamineAsync(ContentItem item, CancellationToken cancel) => checks.OfAsync(item, cancel);

    /// <summary>Makes the terms that were typed into open fields, and chooses them.</summary>
    /// <returns>Why terms could not be made.</returns>
    public Task<IReadOnlyList<FieldError>> AddTermsAsync(ContentItem item, PostedForm form, ClaimsPrincipal user, CancellationToken cancel) => additions.TermsAsync(item, form, user, cancel);

    /// <summary>Uploads the files that were chosen in the form, and chooses them in their fields.</summary>
    /// <returns>Why files were not taken.</returns>
    public Task<IReadOnlyList<FieldError>> AddFilesAsync(ContentItem item, IFormFileCollection files, ClaimsPrincipal user, CancellationToken cancel) => additions.FilesAsync(item, files, user, cancel);

    /// <summary>Makes the item that was typed into the field of that path, and chooses it.</summary>
    /// <returns>Why it could not be made.</returns>
    public Task<IReadOnlyList<FieldError>> AddItemAsync(ContentItem item, string path, PostedForm form, ClaimsPrincipal user, CancellationToken cancel) =>
        additions.ItemAsync(item, path, form, user, made => PlaceAsync(made, null, cancel), cancel);

    /// <summary>Puts a new item into the section that lists its type, or into the container that was asked for.</summary>
    public async Task PlaceAsync(ContentItem item, string? containerId, CancellationToken cancel)
    {
        var type = VietnameseText.Fold(item.ContentType);
        var container = await db.ContentItems.AsNoTracking()
            .Where(row => row.Latest && (containerId != null
                ? row.ContentItemId == containerId
                : db.FieldValues.Any(value => value.RowId == row.Id && value.Field == "Section.Lists" && value.Value == type)))
            .OrderBy(row => row.Id).Select(row => new { row.ContentItemId, row.ContentType }).FirstOrDefaultAsync(cancel);
        if (container is not null)
        {
            item.Content["ContainedPart"] = new JsonObject
            {
                ["ListContentItemId"] = container.ContentItemId,
                ["ListContentType"] = container.ContentType,
                ["Order"] = 0,
            };
        }
    }

    // To plan a publication is to publish, and to become the home page or to change hands are rights of their own.
    private async Task KeepOutAsync(ContentItem item, ContentItem before, ClaimsPrincipal user)
    {
        if (!await may.MayAsync(user, "Publish", before))
        {
            Restore(item, before, "PublishLaterPart", "ScheduledPublishUtc");
            Restore(item, before, "ArchiveLaterPart", "ScheduledArchiveUtc");
        }

        if (!await check.HasAsync(user, "SetHomepage"))
        {
            Restore(item, before, "AutoroutePart", "SetHomepage");
        }

        if (item.Owner != before.Owner && !await check.HasAsync(user, "EditContentOwner_" + item.ContentType))
        {
            item.Owner = before.Owner;
        }
    }

    private static void Restore(ContentItem item, ContentItem before, string part, string member)
    {
        if (item.FindPart(part) is not { } now)
        {
            return;
        }

        if (before.FindPart(part)?[member] is { } value)
        {
            now[member] = value.DeepClone();
        }
        else
        {
            now.Remove(member);
        }
    }
}
