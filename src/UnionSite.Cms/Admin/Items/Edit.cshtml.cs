using Microsoft.AspNetCore.Mvc;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Items;

/// <summary>Edits the latest version of an item.</summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
public sealed class EditModel(ContentModel model, ContentEditor editor, ContentAuthorization may, ItemEditing editing, ScheduleRefusals refusals)
    : ItemFormPage(model, editor, may, editing)
{
    private readonly ContentEditor _editor = editor;
    private readonly ContentAuthorization _may = may;

    /// <summary>Versions, newest first.</summary>
    public IReadOnlyList<ContentItemRow> Versions { get; private set; } = [];

    /// <summary>The public version, or null.</summary>
    public ContentItemRow? Public => Versions.FirstOrDefault(row => row.Published);

    /// <summary>Plans that could not be carried out.</summary>
    public IReadOnlyList<ScheduleRefusal> Refusals { get; private set; } = [];

    /// <summary>Whether the user may delete the item.</summary>
    public bool MayDelete { get; private set; }

    /// <summary>Whether the user may copy the item.</summary>
    public bool MayClone { get; private set; }

    /// <summary>The form of the latest version.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (await StartAsync(id, cancel) is { } refused)
        {
            return refused;
        }

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
        Refusals = await refusals.OfAsync(id, cancel);
        MayDelete = await _may.MayAsync(User, "Delete", latest);
        MayClone = await _may.MayAsync(User, "Clone", latest) && Type.Creatable;
        return null;
    }
}
