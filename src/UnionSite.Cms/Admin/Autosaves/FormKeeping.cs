using System.Security.Claims;
using UnionSite.Cms.Admin.Approvals;
using UnionSite.Cms.Admin.Items;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Autosaves;

/// <summary>What the editor's page asks of the room beside it: the user's autosaves, who else is here, notes to the reviewer.</summary>
public sealed class FormKeeping(AutosaveStore store, EditPresence presence, VersionNotes notes, ApprovalDesk approvals, ItemComparison compare)
{
    /// <summary>Notes to the reviewer.</summary>
    public VersionNotes Notes => notes;

    /// <summary>Approval before publication.</summary>
    public ApprovalDesk Approvals => approvals;

    /// <summary>Two texts of an item, side by side.</summary>
    public ItemComparison Compare => compare;

    /// <summary>The user's own autosave of that form, or null.</summary>
    public async Task<Autosave?> FindAsync(ClaimsPrincipal user, string contentItemId, CancellationToken cancel) =>
        ContentAuthorization.UserId(user) is { } id ? await store.FindAsync(id, contentItemId, cancel) : null;

    /// <summary>The user's own autosaves of new items of a type.</summary>
    public async Task<IReadOnlyList<Autosave>> NewAsync(ClaimsPrincipal user, string contentType, CancellationToken cancel) =>
        ContentAuthorization.UserId(user) is { } id ? await store.NewAsync(id, contentType, cancel) : [];

    /// <summary>The form that an autosave holds.</summary>
    public static PostedForm FormOf(Autosave kept) => new(AutosaveForm.Read(kept.Form));

    /// <summary>The user's form is saved or given up.</summary>
    public Task DoneAsync(ClaimsPrincipal user, string contentItemId, CancellationToken cancel) =>
        ContentAuthorization.UserId(user) is { } id ? store.DiscardAsync(id, contentItemId, cancel) : Task.CompletedTask;

    /// <summary>Notes that the user has the item open, and tells who else has.</summary>
    public IReadOnlyList<string> Opened(ClaimsPrincipal user, string contentItemId) =>
        ContentAuthorization.UserId(user) is { } id ? presence.Note(contentItemId, id, user.Identity?.Name ?? "") : [];
}
