using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Admin.Autosaves;
using UnionSite.Cms.Checks;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Items.References;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Items;

/// <summary>Asks whether an act on an item is meant, and does it.</summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
public sealed class ActModel(ContentEditor editor, ContentAuthorization may, PermissionCheck check, Translations translations, ContentReferences references, VersionNotes notes) : PageModel
{
    private ContentDefinitions Definitions => translations.Definitions;

    /// <summary>What is to be done.</summary>
    public ItemAct Act { get; private set; } = ItemAct.All[0];

    /// <summary>The item.</summary>
    public ContentItem Item { get; private set; } = new();

    /// <summary>Languages to choose from, for a translation.</summary>
    public IReadOnlyList<string> Cultures { get; private set; } = [];

    /// <summary>Who refers to the item, for an act that takes it off the site.</summary>
    public ReferenceReport UsedBy { get; private set; } = new([], 0);

    /// <summary>What was said to the reviewer of the version that is to be published.</summary>
    public VersionNote? Note { get; private set; }

    /// <summary>Why it was not done, in Vietnamese.</summary>
    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    /// <summary>Label of a type.</summary>
    public string TypeName(string type) => T(Definitions.TypeOrEmpty(type).DisplayName);

    /// <summary>Label of the field at a place; of its part when it is no field.</summary>
    public string PlaceName(string type, string place)
    {
        var (part, member) = place.Split('.', 2) is [var outer, var inner] ? (outer, inner) : (place, "");
        var attachment = Definitions.TypeOrEmpty(type).Attachment(part);
        return T(attachment?.Part.Field(member)?.DisplayName ?? attachment?.DisplayName) ?? (part == "ContainedPart" ? T("danh sách chứa nó") : place);
    }

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(string id, string verb, CancellationToken cancel) => await StartAsync(id, verb, cancel) ?? Page();

    /// <summary>Does it.</summary>
    public async Task<IActionResult> OnPostAsync(string id, string verb, string? culture, [FromServices] PublishExamination checks, CancellationToken cancel)
    {
        if (await StartAsync(id, verb, cancel) is { } refused)
        {
            return refused;
        }

        if (Act.Verb == "Publish" && (await checks.OfAsync(Item, cancel)).Errors is { Count: > 0 } found)
        {
            Errors = [.. found.Select(finding => finding.Problem).Distinct()];
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var by = User.Identity?.Name ?? "";
        var result = Act.Verb switch
        {
            "Publish" => await editor.PublishLatestAsync(id, by, cancel: cancel),
            "Unpublish" => await editor.UnpublishAsync(id, by, cancel),
            "DiscardDraft" => await editor.DiscardDraftAsync(id, by, cancel),
            "Clone" => await editor.CloneAsync(id, by, cancel),
            "Localize" => await translations.StartAsync(Item, culture ?? "", by, cancel),
            "Delete" => await editor.DeleteAsync(id, by, cancel),
            "Restore" => await editor.RestoreAsync(id, by, cancel),
            _ => await editor.PurgeAsync(id, by, cancel),
        };
        if (!result.IsDone)
        {
            Errors = result.Errors;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        TempData["Done"] = string.Format(CultureInfo.InvariantCulture, T(Act.Done), Item.DisplayText);
        return Redirect(Act.Verb switch
        {
            "Purge" => "/Admin/Contents/Trash",
            "Delete" => "/Admin/Contents/ContentItems",
            _ => $"/Admin/Contents/ContentItems/{result.Item!.ContentItemId}/Edit",
        });
    }

    private async Task<IActionResult?> StartAsync(string id, string verb, CancellationToken cancel)
    {
        if (ItemAct.All.FirstOrDefault(act => act.Verb.Equals(verb, StringComparison.OrdinalIgnoreCase)) is not { } act
            || await editor.LatestAsync(id, act.IsForTrash, cancel) is not { } item)
        {
            return NotFound();
        }

        Act = act;
        Item = item;
        if (!await may.MayAsync(User, act.Right, item) || (act.Verb is "Clone" or "Localize" && !await may.MayCreateAsync(User, item.ContentType)))
        {
            return Forbid();
        }

        if (act.Verb is "Unpublish" or "Delete" or "Purge")
        {
            UsedBy = await references.ToAsync(id, cancel);
        }

        Note = act.Verb == "Publish" ? await notes.FindAsync(item.ContentItemVersionId, cancel) : null;
        if (act.Verb == "Localize")
        {
            var mine = item.Owner is { Length: > 0 } owner && owner == ContentAuthorization.UserId(User);
            if (!await check.HasAsync(User, mine ? "LocalizeOwnContent" : "LocalizeContent"))
            {
                return Forbid();
            }

            Cultures = await translations.MissingAsync(item, cancel);
        }

        return null;
    }
}
