using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Admin.Approvals;
using UnionSite.Cms.Admin.Autosaves;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Items;

/// <summary>The versions of an item, what changed between two of them, and the way back to an earlier one.</summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
public sealed class VersionsModel(ItemComparison compare, ContentEditor editor, ContentAuthorization may, VersionNotes notes, ApprovalDesk approvals) : PageModel
{
    /// <summary>The latest version.</summary>
    public ContentItem Item { get; private set; } = new();

    /// <summary>All versions, newest first.</summary>
    public IReadOnlyList<ContentItemRow> Versions { get; private set; } = [];

    /// <summary>The version that is looked at; null when only the list is shown.</summary>
    public ContentItem? Chosen { get; private set; }

    /// <summary>What the chosen version changed, seen from the other one.</summary>
    public IReadOnlyList<ItemDifference> Changes { get; private set; } = [];

    /// <summary>The version that the chosen one is compared with; null when it is the first one.</summary>
    public ContentItemRow? Other { get; private set; }

    /// <summary>Notes to the reviewer, by version id.</summary>
    public IReadOnlyDictionary<string, VersionNote> Notes { get; private set; } = new Dictionary<string, VersionNote>();

    /// <summary>What was asked and decided about the item's versions, newest first.</summary>
    public IReadOnlyList<ApprovalRequest> Approvals { get; private set; } = [];

    /// <summary>What the latest version has that the chosen one has not.</summary>
    public IReadOnlyList<ItemDifference> SinceThen { get; private set; } = [];

    /// <summary>Who saved a version; what came with a recipe or a package has no author.</summary>
    public static string Who(ContentItemRow row) => row.Author is { Length: > 0 } name ? name : T("nhập từ gói");

    /// <summary>Number of a version, counted from the oldest.</summary>
    public int NumberOf(ContentItemRow row) => Versions.Count - Versions.ToList().FindIndex(found => found.Id == row.Id);

    /// <summary>Shows the list, and one version when asked.</summary>
    public async Task<IActionResult> OnGetAsync(string id, string? version, string? with, CancellationToken cancel)
    {
        if (await StartAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        if (version is null)
        {
            return Page();
        }

        var at = Versions.ToList().FindIndex(row => row.ContentItemVersionId == version);
        if (at < 0)
        {
            return NotFound();
        }

        Chosen = ContentRows.Read(Versions[at]);
        // Any other version may be named; without one, the version before it.
        Other = with is null ? Versions.ElementAtOrDefault(at + 1) : Versions.FirstOrDefault(row => row.ContentItemVersionId == with);
        Changes = Other is null ? [] : await compare.BetweenAsync(ContentRows.Read(Other), Chosen, cancel);
        SinceThen = at > 0 ? await compare.BetweenAsync(Chosen, Item, cancel) : [];
        return Page();
    }

    /// <summary>Makes an earlier version the draft.</summary>
    public async Task<IActionResult> OnPostAsync(string id, string? version, CancellationToken cancel)
    {
        if (await StartAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        if (Versions.All(row => row.ContentItemVersionId != version))
        {
            return NotFound();
        }

        var result = await editor.RestoreVersionAsync(version!, User.Identity?.Name ?? "", cancel);
        if (result.IsDone)
        {
            TempData["Done"] = T("Bản cũ đã trở thành bản nháp. Bản đang đăng giữ nguyên.");
            return Redirect($"/Admin/Contents/ContentItems/{id}/Edit");
        }

        TempData["Failed"] = string.Join(' ', result.Errors.Select(error => error.Message));
        return Redirect($"/Admin/Contents/ContentItems/{id}/Versions");
    }

    private async Task<IActionResult?> StartAsync(string id, CancellationToken cancel)
    {
        if (await editor.LatestAsync(id, cancel: cancel) is not { } item)
        {
            return NotFound();
        }

        if (!await may.MayAsync(User, "Edit", item))
        {
            return Forbid();
        }

        Item = item;
        Versions = await editor.VersionsAsync(id, cancel);
        Notes = await notes.OfAsync(id, cancel);
        Approvals = await approvals.OfAsync(id, cancel);
        return null;
    }
}
