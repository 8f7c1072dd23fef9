using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Admin.Autosaves;
using UnionSite.Cms.Display;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Approvals;

/// <summary>Where an item's approval stands: what was said, the decision of those who may, and links for those without an account.</summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ItemModel(ContentEditor editor, ContentAuthorization may, ApprovalDesk approvals, ApprovalLinks links, VersionNotes notes, SettingsCache settings) : PageModel
{
    /// <summary>The latest version.</summary>
    public ContentItem Item { get; private set; } = new();

    /// <summary>All requests, newest first.</summary>
    public IReadOnlyList<ApprovalRequest> Requests { get; private set; } = [];

    /// <summary>The request about the text as it stands, when it waits.</summary>
    public ApprovalRequest? Waiting => Requests.FirstOrDefault(row => row.State == ApprovalState.Waiting && row.ContentItemVersionId == Item.ContentItemVersionId);

    /// <summary>The last request about the text as it stands.</summary>
    public ApprovalRequest? Last => Requests.FirstOrDefault(row => row.ContentItemVersionId == Item.ContentItemVersionId);

    /// <summary>Links of the item.</summary>
    public IReadOnlyList<ApprovalLink> Links { get; private set; } = [];

    /// <summary>The note of the sender, or null.</summary>
    public VersionNote? Note { get; private set; }

    /// <summary>Whether the user may decide.</summary>
    public bool MayApprove { get; private set; }

    /// <summary>Whether the user may make links: whoever could write only could otherwise approve in a name of their choice.</summary>
    public bool MayLink { get; private set; }

    /// <summary>Whether the user may publish.</summary>
    public bool MayPublish { get; private set; }

    /// <summary>The address that was just made; shown once.</summary>
    public string? Made { get; private set; }

    /// <summary>The same as a code for a telephone's camera.</summary>
    internal QrPicture? Picture { get; private set; }

    /// <summary>What the person wrote.</summary>
    [BindProperty]
    public string? Comment { get; set; }

    /// <summary>Name on the link.</summary>
    [BindProperty]
    public string? PersonName { get; set; }

    /// <summary>Position on the link.</summary>
    [BindProperty]
    public string? Position { get; set; }

    private string Who => User.Identity?.Name ?? "";

    /// <summary>True while the link opens its page.</summary>
    public bool IsOpen(ApprovalLink link) => links.IsOpen(link);

    /// <summary>Shows where it stands.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel) => await StartAsync(id, cancel) ?? Page();

    /// <summary>Approves or returns.</summary>
    public async Task<IActionResult> OnPostDecideAsync(string id, string? decision, string? shown, CancellationToken cancel)
    {
        if (await StartAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        if (!MayApprove)
        {
            return Forbid();
        }

        if (decision is not ("approve" or "return") || Waiting is not { } waiting)
        {
            return Refuse(nameof(Comment), ApprovalDesk.Changed);
        }

        var approve = decision == "approve";
        if (await approvals.DecideAsync(waiting.Id, new ApprovalDecision(approve, shown ?? "", Comment ?? "", Who), cancel) is { } problem)
        {
            return Refuse(nameof(Comment), problem);
        }

        return Done(id, approve ? T($"Đã duyệt “{Item.DisplayText}”.") : T($"Đã trả lại “{Item.DisplayText}”."));
    }

    /// <summary>Makes a link.</summary>
    public async Task<IActionResult> OnPostLinkAsync(string id, CancellationToken cancel)
    {
        if (await StartAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        if (!MayLink)
        {
            return Forbid();
        }

        var (name, position) = (VietnameseText.OneLine(VietnameseText.Compose(PersonName)), VietnameseText.OneLine(VietnameseText.Compose(Position)));
        Check(nameof(PersonName), name, T("Hãy ghi họ tên người duyệt."));
        Check(nameof(Position), position, T("Hãy ghi chức vụ người duyệt."));
        if (!ModelState.IsValid || Waiting is not { } waiting)
        {
            return Refuse("", Waiting is null ? ApprovalDesk.Changed : null);
        }

        if (await links.MakeAsync(waiting.Id, name, position, Who, cancel) is not { } token)
        {
            return Refuse("", ApprovalDesk.Changed);
        }

        Made = $"{SiteViews.BaseUrl(settings.Current, Request)}/duyet/{token}";
        Picture = QrPicture.Of(Made);
        Links = await links.OfAsync(id, cancel);
        return Page();
    }

    /// <summary>Calls a link back.</summary>
    public async Task<IActionResult> OnPostRevokeAsync(string id, long link, CancellationToken cancel)
    {
        if (await StartAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        if (!MayLink)
        {
            return Forbid();
        }

        return await links.RevokeAsync(link, id, Who, cancel) ? Done(id, T("Đã thu hồi liên kết.")) : Refuse("", T("Liên kết này đã được dùng hoặc đã thu hồi."));
    }

    private void Check(string box, string text, string empty)
    {
        if (text.Length is 0 or > ApprovalLink.MostCharacters)
        {
            ModelState.AddModelError(box, text.Length == 0 ? empty : T($"Dài tối đa {ApprovalLink.MostCharacters} ký tự."));
        }
    }

    private RedirectResult Done(string id, string words)
    {
        TempData["Done"] = words;
        return Redirect($"/Admin/Contents/ContentItems/{id}/Approval");
    }

    private PageResult Refuse(string box, string? problem)
    {
        if (problem is not null)
        {
            ModelState.AddModelError(box, problem);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<IActionResult?> StartAsync(string id, CancellationToken cancel)
    {
        if (await editor.LatestAsync(id, cancel: cancel) is not { } item)
        {
            return NotFound();
        }

        Item = item;
        var mayEdit = await may.MayAsync(User, "Edit", item);
        MayApprove = await may.MayAsync(User, "Approve", item);
        if (!mayEdit && !MayApprove)
        {
            return Forbid();
        }

        MayPublish = await may.MayAsync(User, "Publish", item);
        MayLink = MayPublish || MayApprove;
        Requests = await approvals.OfAsync(id, cancel);
        Links = await links.OfAsync(id, cancel);
        Note = await notes.FindAsync(item.ContentItemVersionId, cancel);
        return null;
    }
}
