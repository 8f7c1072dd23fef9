using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Admin.Approvals;
using UnionSite.Cms.Admin.Autosaves;
using UnionSite.Cms.Checks;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Display;
using UnionSite.Cms.Fields;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Items;

/// <summary>What creating and editing share: one form, three buttons, and nothing typed is ever lost.</summary>
// A taxonomy's form has thousands of inputs; the limits keep a form from eating the memory.
[RequestFormLimits(ValueCountLimit = 20_000, ValueLengthLimit = 8 * 1024 * 1024)]
public abstract class ItemFormPage(ContentModel model, ContentEditor editor, ContentAuthorization may, ItemEditing editing, FormKeeping keeping) : PageModel
{
    private string? _marks;

    /// <summary>The item as the form shows it.</summary>
    public ContentItem Item { get; protected set; } = new();

    /// <summary>Token of the version that the form started from; null for a new item.</summary>
    public string? Token { get; protected set; }

    /// <summary>Problems to show.</summary>
    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    /// <summary>What the checks found; null when they were not asked for.</summary>
    public CheckReport? Report { get; private set; }

    /// <summary>Where the form differs from what somebody else saved meanwhile; empty unless the save was stale.</summary>
    public IReadOnlyList<ItemConflict> Conflicts { get; private set; } = [];

    /// <summary>Whether somebody else saved meanwhile.</summary>
    public bool IsStale { get; private set; }

    /// <summary>Autosaves of the user that are newer than what the form shows.</summary>
    public IReadOnlyList<KeptForm> Kept { get; protected set; } = [];

    /// <summary>True when the form shows what is stored nowhere as a version.</summary>
    public bool IsUnsaved { get; private set; }

    /// <summary>Who else has the item open.</summary>
    public IReadOnlyList<string> Others { get; private set; } = [];

    /// <summary>What the note to the reviewer says.</summary>
    public string Note { get; protected set; } = "";

    /// <summary>Marks of the values as they were when the form was opened; see ItemMerge.</summary>
    public string Marks => _marks ?? ItemMerge.Marks(Item);

    /// <summary>Whether the user may publish the item.</summary>
    public bool MayPublish { get; private set; }

    /// <summary>Whether the user may look at a preview.</summary>
    public bool MayPreview { get; private set; }

    /// <summary>The item's type.</summary>
    public ContentTypeDefinition Type => model.Definitions.TypeOrEmpty(Item.ContentType);

    /// <summary>The form's sections.</summary>
    public ItemForm Form => new(Item, "", Errors, model);

    /// <summary>Whether the button "save draft" is offered: the type says so, or the user could save nothing otherwise.</summary>
    public bool OffersDraft => Type.Draftable || !OffersPublish;

    /// <summary>The last thing that was asked or decided about the text as it was saved, or null.</summary>
    public ApprovalRequest? Approval { get; private set; }

    /// <summary>Whether the user may approve what the type wants approved.</summary>
    public bool MayApprove { get; private set; }

    /// <summary>Whether the button "publish" is offered: what needs an approval has it, or the user may give it.</summary>
    public bool OffersPublish => MayPublish && (!Type.NeedsApproval || MayApprove || Approval is { State: ApprovalState.Approved });

    /// <summary>What the button "publish" does.</summary>
    public string PublishLabel => Type.NeedsApproval && MayApprove && Approval is not { State: ApprovalState.Approved } ? T("Duyệt và đăng") : T("Đăng");

    /// <summary>Whether the button "send for approval" is offered.</summary>
    public bool OffersSend => Type.NeedsApproval && !MayApprove;

    /// <summary>Where the preview button posts to.</summary>
    public string PreviewUrl => $"/Contents/ContentItems/{Item.ContentItemId}/Preview?type={Uri.EscapeDataString(Item.ContentType)}";

    /// <summary>Label of the value that a problem belongs to.</summary>
    public string LabelOf(FieldError error)
    {
        var path = error.Path[(error.Path.LastIndexOf(']') + 1)..].TrimStart('.').Split('.');
        var attachment = Type.Attachment(path[0]);
        var field = path.Length > 1 ? attachment?.Part.Field(path[1]) : null;
        return T(field?.DisplayName) ?? error.Message;
    }

    /// <summary>The user's id, for the script that keeps what is typed.</summary>
    public string UserId => ContentAuthorization.UserId(User) ?? "";

    /// <summary>Puts the user's autosave into the form, or offers it.</summary>
    protected async Task LoadKeptAsync(Autosave? kept, bool restore, string restoreUrl)
    {
        if (kept is null)
        {
            return;
        }

        var form = FormKeeping.FormOf(kept);
        var restored = Item.Copy();
        await editing.BindAsync(restored, form, User);
        if (restore)
        {
            _marks = form.Text("_marks");
            Note = form.Text("_note");
            Item = restored;
            // The version that the words were typed over: if somebody has saved since, the save shows both.
            Token = kept.EditToken;
            IsUnsaved = true;
        }
        else if (await keeping.Compare.BetweenAsync(Item, restored) is { Count: > 0 } changes)
        {
            Kept = [.. Kept, new KeptForm(kept, changes, restoreUrl)];
        }
    }

    /// <summary>Reads what the page shows besides the form.</summary>
    protected async Task LoadRightsAsync()
    {
        Others = keeping.Opened(User, Item.ContentItemId);
        // The form is previewed in a frame of the two usual widths.
        PageFrames.MayHold(HttpContext);
        MayPublish = await may.MayAsync(User, "Publish", Item);
        MayPreview = await may.MayAsync(User, "Preview", Item);
        MayApprove = Type.NeedsApproval && await may.MayAsync(User, "Approve", Item);
        Approval = Type.NeedsApproval ? await keeping.Approvals.OfVersionAsync(Item.ContentItemVersionId, Item.ContentItemId) : null;
    }

    /// <summary>Carries out the button that was pressed.</summary>
    protected async Task<IActionResult> SubmitAsync(CancellationToken cancel)
    {
        await LoadRightsAsync();
        var form = new PostedForm(Request.Form);
        IsUnsaved = true;
        _marks = form.Text("_marks");
        Note = form.Text("_note");
        var bound = await editing.BindAsync(Item, form, User);
        if (form.Names.Any(name => name.StartsWith(ItemMerge.Prefix, StringComparison.Ordinal)) && await editor.LatestAsync(Item.ContentItemId, cancel: cancel) is { } theirs)
        {
            ItemMerge.Take(Item, theirs, form);
        }

        bound.AddRange(await editing.AddFilesAsync(Item, Request.Form.Files, User, cancel));
        Token = form.Text("_token") is { Length: > 0 } token ? token : null;
        var verb = form.Text("_do");
        if (verb == "check")
        {
            Report = await editing.ExamineAsync(Item, cancel);
            return Page();
        }

        if (verb.StartsWith(NewItems.Verb, StringComparison.Ordinal))
        {
            var refused = await editing.AddItemAsync(Item, verb[NewItems.Verb.Length..], form, User, cancel);
            return refused.Count > 0 ? Refused(refused) : Page();
        }

        if (verb.StartsWith(NewFiles.Verb, StringComparison.Ordinal) && bound.Count > 0)
        {
            return Refused(bound);
        }

        if (verb.Contains('|', StringComparison.Ordinal) || verb is not ("publish" or "draft" or "send"))
        {
            return Page();
        }

        if (verb == "send" && !Type.NeedsApproval)
        {
            return Page();
        }

        if (verb == "publish" && !MayPublish)
        {
            return Forbid();
        }

        if (form.Has("_note") && keeping.Notes.Take(Note) is { } tooLong)
        {
            bound.Add(tooLong);
        }

        return await SaveAsync(verb, form, bound, cancel);
    }

    private async Task<IActionResult> SaveAsync(string verb, PostedForm form, List<FieldError> bound, CancellationToken cancel)
    {
        if (bound.Count > 0)
        {
            return Refused(await editing.CheckAsync(Item, bound, cancel));
        }

        if (verb is "publish" or "send" && await StoppedAsync(bound, cancel) is { } stopped)
        {
            return stopped;
        }

        if (await editing.AddTermsAsync(Item, form, User, cancel) is { Count: > 0 } refused)
        {
            return Refused(refused);
        }

        var by = User.Identity?.Name ?? "";
        var result = verb == "publish" ? await editor.PublishAsync(Item, Token, by, cancel: cancel) : await editor.SaveDraftAsync(Item, Token, by, cancel);
        if (result.IsDone || await IsRepeatedAsync(verb, result, by, cancel))
        {
            await keeping.DoneAsync(User, Item.ContentItemId, cancel);
            return verb == "send" ? await SentAsync(result.Item!, by, cancel) : Saved(result.Item!);
        }

        return result.Status switch
        {
            EditStatus.Stale when result.Item is { } stored => await StaleAsync(stored, result.Errors, cancel),
            _ => Refused(result.Errors),
        };
    }

    // The first answer was lost on the way, and the same form came once more: what it asks for is done already.
    private async Task<bool> IsRepeatedAsync(string verb, EditResult result, string by, CancellationToken cancel) =>
        result is { Status: EditStatus.Stale, Item: { } stored } && stored.Author == by && stored.Published == (verb == "publish")
        && (await keeping.Compare.BetweenAsync(stored, await editing.DerivedAsync(Item, cancel), cancel)).Count == 0;

    // Whoever mends what the checks found sees in one go what else is wrong.
    private async Task<PageResult?> StoppedAsync(List<FieldError> bound, CancellationToken cancel)
    {
        var report = await editing.ExamineAsync(Item, cancel);
        if (report.Errors.Count == 0)
        {
            return null;
        }

        Report = report;
        var other = await editing.CheckAsync(Item, bound, cancel);
        return Refused([.. other, .. report.Errors.Select(finding => finding.Problem).Distinct()]);
    }

    private async Task<RedirectResult> SentAsync(ContentItem item, string by, CancellationToken cancel)
    {
        var problem = await keeping.Approvals.SendAsync(item.ContentItemId, by, cancel);
        TempData[problem is null ? "Done" : "Failed"] = problem ?? T($"Đã gửi duyệt “{item.DisplayText}”.");
        TempData["SavedForm"] = item.ContentItemId;
        return Redirect($"/Admin/Contents/ContentItems/{item.ContentItemId}/Edit");
    }

    private RedirectResult Saved(ContentItem item)
    {
        TempData["Done"] = item.Published ? T($"Đã đăng “{item.DisplayText}”.") : T($"Đã lưu bản nháp “{item.DisplayText}”.");
        TempData["SavedForm"] = item.ContentItemId;
        return Redirect($"/Admin/Contents/ContentItems/{item.ContentItemId}/Edit");
    }

    private PageResult Refused(IReadOnlyList<FieldError> errors)
    {
        Errors = errors;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<PageResult> StaleAsync(ContentItem stored, IReadOnlyList<FieldError> errors, CancellationToken cancel)
    {
        IsStale = true;
        Errors = errors;
        Conflicts = ItemMerge.Conflicts(stored, Item, Marks, await keeping.Compare.BetweenAsync(stored, Item, cancel));
        _marks = ItemMerge.Marks(stored);
        // The next save is a decision: the editor has both texts before their eyes.
        Token = stored.EditToken;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
