using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Items;

/// <summary>What creating and editing share: one form, three buttons, and nothing typed is ever lost.</summary>
// A taxonomy's form has thousands of inputs; the limits keep a form from eating the memory.
[RequestFormLimits(ValueCountLimit = 20_000, ValueLengthLimit = 8 * 1024 * 1024)]
public abstract class ItemFormPage(ContentModel model, ContentEditor editor, ContentAuthorization may, ItemEditing editing) : PageModel
{
    /// <summary>The item as the form shows it.</summary>
    public ContentItem Item { get; protected set; } = new();

    /// <summary>Token of the version that the form started from; null for a new item.</summary>
    public string? Token { get; protected set; }

    /// <summary>Problems to show.</summary>
    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    /// <summary>Where the form differs from what somebody else saved meanwhile; empty unless the save was stale.</summary>
    public IReadOnlyList<ItemDifference> Conflicts { get; private set; } = [];

    /// <summary>Whether somebody else saved meanwhile.</summary>
    public bool IsStale { get; private set; }

    /// <summary>Whether the user may publish the item.</summary>
    public bool MayPublish { get; private set; }

    /// <summary>Whether the user may look at a preview.</summary>
    public bool MayPreview { get; private set; }

    /// <summary>The item's type.</summary>
    public ContentTypeDefinition Type => model.Definitions.TypeOrEmpty(Item.ContentType);

    /// <summary>The form's sections.</summary>
    public ItemForm Form => new(Item, "", Errors, model);

    /// <summary>Whether the button "save draft" is offered: the type says so, or the user could save nothing otherwise.</summary>
    public bool OffersDraft => Type.Draftable || !MayPublish;

    /// <summary>Where the preview button posts to.</summary>
    public string PreviewUrl => $"/Contents/ContentItems/{Item.ContentItemId}/Preview?type={Uri.EscapeDataString(Item.ContentType)}";

    /// <summary>Label of the value that a problem belongs to.</summary>
    public string LabelOf(FieldError error)
    {
        var path = error.Path[(error.Path.LastIndexOf(']') + 1)..].TrimStart('.').Split('.');
        var attachment = Type.Attachment(path[0]);
        var field = path.Length > 1 ? attachment?.Part.Field(path[1]) : null;
        return field?.DisplayName ?? error.Message;
    }

    /// <summary>Reads what the page shows besides the form.</summary>
    protected async Task LoadRightsAsync()
    {
        MayPublish = await may.MayAsync(User, "Publish", Item);
        MayPreview = await may.MayAsync(User, "Preview", Item);
    }

    /// <summary>Carries out the button that was pressed.</summary>
    protected async Task<IActionResult> SubmitAsync(CancellationToken cancel)
    {
        await LoadRightsAsync();
        var form = new PostedForm(Request.Form);
        var bound = await editing.BindAsync(Item, form, User);
        Token = form.Text("_token") is { Length: > 0 } token ? token : null;
        var verb = form.Text("_do");
        if (verb.Contains('|', StringComparison.Ordinal) || verb is not ("publish" or "draft"))
        {
            return Page();
        }

        if (verb == "publish" && !MayPublish)
        {
            return Forbid();
        }

        if (bound.Count > 0)
        {
            return Refused(await editing.CheckAsync(Item, bound, cancel));
        }

        if (await editing.AddTermsAsync(Item, form, User, cancel) is { Count: > 0 } refused)
        {
            return Refused(refused);
        }

        var by = User.Identity?.Name ?? "";
        var result = verb == "publish" ? await editor.PublishAsync(Item, Token, by, cancel: cancel) : await editor.SaveDraftAsync(Item, Token, by, cancel);
        return result.Status switch
        {
            EditStatus.Done => Saved(result.Item!),
            EditStatus.Stale when result.Item is { } stored => Stale(stored, result.Errors),
            _ => Refused(result.Errors),
        };
    }

    private RedirectResult Saved(ContentItem item)
    {
        TempData["Done"] = item.Published ? $"Đã đăng “{item.DisplayText}”." : $"Đã lưu bản nháp “{item.DisplayText}”.";
        return Redirect($"/Admin/Contents/ContentItems/{item.ContentItemId}/Edit");
    }

    private PageResult Refused(IReadOnlyList<FieldError> errors)
    {
        Errors = errors;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private PageResult Stale(ContentItem stored, IReadOnlyList<FieldError> errors)
    {
        IsStale = true;
        Errors = errors;
        Conflicts = ItemDifferences.Between(stored, Item, model);
        // The next save is a decision: the editor has both texts before their eyes.
        Token = stored.EditToken;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
