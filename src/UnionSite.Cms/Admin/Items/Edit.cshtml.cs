using Microsoft.AspNetCore.Mvc;
using UnionSite.Cms.Admin.Autosaves;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Items;

/// <summary>Edits the latest version of an item.</summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
public sealed class EditModel(ContentModel model, ContentEditor editor, ContentAuthorization may, ItemEditing editing, FormKeeping keeping, ScheduleRefusals refusals)
    : ItemFormPage(model, editor, may, editing, keeping)
{
    private readonly FormKeeping _keeping = keeping;
    private readonly ContentEditor _editor = editor;
    private readonly ContentAuthorization _may = may;

    /// <summary>Versions, newest first.</summary>
    public IReadOnlyList<ContentItemRow> Versions { get; private set; } = [];

    /// <summary>The public version, or null.</summary>
    public ContentItemRow? Public => Versions.FirstOrDefault(row => row.Published);

    /// <summary>Plans that could not be carried out.</summary>
    public IReadOnlyList<ScheduleRefusal> Refusals { get; private set; } = [];

    /// <summary>The note that came with the latest version, or null.</summary>
    public VersionNote? LastNote { get; private set; }

    /// <summary>Whether the user may delete the item.</summary>
    public bool MayDelete { get; private set; }

    /// <summary>Whether the user may copy the item.</summary>
    public bool MayClone { get; private set; }

    /// <summary>The form of the latest version.</summary>
    public async Task<IActionResult> OnGetAsync(string id, bool restore, CancellationToken cancel)
    {
        if (await StartAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        // A note belongs to the draft that is edited on; a new draft over a public version starts without one.
        Note = Item.Published ? "" : LastNote?.Text ?? "";
        await LoadKeptAsync(await _keeping.FindAsync(User, id, cancel), restore, $"/Admin/Contents/ContentItems/{id}/Edit?restore=true");

        await LoadRightsAsync();
        return Page();
    }

    /// <summary>Saves or publishes.</summary>
    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancel) => await StartAsync(id, cancel) ?? await SubmitAsync(cancel);

    private async Task<IActionResult?> StartAsync(string id, CancellationToken cancel)
    {
        if (await _editor.LatestAsync(id, cancel: cancel) is not { } latest)
        {
            return NotFound();
        }

        if (!await _may.MayAsync(User, "Edit", latest))
        {
            return Forbid();
        }

        Item = latest;
        Token = latest.EditToken;
        Versions = await _editor.VersionsAsync(id, cancel);
        LastNote = await _keeping.Notes.FindAsync(latest.ContentItemVersionId, cancel);
        Refusals = await refusals.OfAsync(id, cancel);
        MayDelete = await _may.MayAsync(User, "Delete", latest);
        MayClone = await _may.MayAsync(User, "Clone", latest) && Type.Creatable;
        return null;
    }
}
