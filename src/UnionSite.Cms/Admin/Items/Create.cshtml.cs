using Microsoft.AspNetCore.Mvc;
using UnionSite.Cms.Admin.Autosaves;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Items;

/// <summary>Writes a new item.</summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
public sealed class CreateModel(ContentModel model, ContentEditor editor, ContentAuthorization may, ItemEditing editing, FormKeeping keeping)
    : ItemFormPage(model, editor, may, editing, keeping)
{
    private readonly FormKeeping _keeping = keeping;
    private readonly ContentModel _model = model;
    private readonly ContentAuthorization _may = may;
    private readonly ContentEditor _editor = editor;
    private readonly ItemEditing _editing = editing;

    /// <summary>The list that the item is made for, when one was asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "container")]
    public string? ContainerId { get; set; }

    /// <summary>An empty form.</summary>
    public async Task<IActionResult> OnGetAsync(string type, string? restore, CancellationToken cancel)
    {
        var kept = restore is null ? null : await _keeping.FindAsync(User, restore, cancel);
        ContainerId ??= kept is null ? null : FormKeeping.FormOf(kept).Text("container");
        if (await StartAsync(type, kept?.ContentItemId, cancel) is { } refused)
        {
            return refused;
        }

        if (kept is not null)
        {
            await LoadKeptAsync(kept, restore: true, "");
        }
        else
        {
            foreach (var offered in await _keeping.NewAsync(User, Item.ContentType, cancel))
            {
                await LoadKeptAsync(offered, restore: false, $"/Admin/Contents/ContentTypes/{Item.ContentType}/Create?restore={offered.ContentItemId}");
            }
        }

        await LoadRightsAsync();
        return Page();
    }

    /// <summary>Saves or publishes.</summary>
    public async Task<IActionResult> OnPostAsync(string type, CancellationToken cancel) =>
        await StartAsync(type, Request.Form["_id"].ToString(), cancel) ?? await SubmitAsync(cancel);

    private async Task<IActionResult?> StartAsync(string type, string? id, CancellationToken cancel)
    {
        if (_model.Definitions.Type(type) is not { Creatable: true } definition)
        {
            return NotFound();
        }

        if (!await _may.MayCreateAsync(User, definition.Name))
        {
            return Forbid();
        }

        Item = _model.New(definition.Name);
        Item.Owner = ContentAuthorization.UserId(User);
        // The form keeps its id, so that a second click on "save" finds the first one's item and is refused as stale.
        if (id is { Length: 26 } && id.All(char.IsAsciiLetterOrDigit))
        {
            Item.ContentItemId = id;
            if (await EarlierAsync(id, cancel) is { } earlier)
            {
                // The id comes from a browser: another item is only for those who may edit it as it is.
                if (earlier.ContentType != definition.Name || !await _may.MayAsync(User, "Edit", earlier))
                {
                    return Forbid();
                }

                Item.Owner = earlier.Owner;
            }
        }

        await _editing.PlaceAsync(Item, string.IsNullOrEmpty(ContainerId) ? null : ContainerId, cancel);
        return null;
    }

    private async Task<ContentItem?> EarlierAsync(string id, CancellationToken cancel) =>
        await _editor.LatestAsync(id, cancel: cancel) ?? await _editor.LatestAsync(id, trashed: true, cancel);
}
