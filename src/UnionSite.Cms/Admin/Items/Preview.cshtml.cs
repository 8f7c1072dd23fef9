using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Display;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Items;

/// <summary>
/// Shows the latest draft, or the form as it stands, through the public templates. Kept by nobody, counted by nobody, and
/// what it refers to is read as the public would read it.
/// </summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
[RequestFormLimits(ValueCountLimit = 20_000, ValueLengthLimit = 8 * 1024 * 1024)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PreviewModel(ContentEditor editor, ContentAuthorization may, ItemEditing editing, ItemPreviews previews, ThemeLocator themes) : PageModel
{
    /// <summary>Path of the public template.</summary>
    public string Template { get; private set; } = "";

    /// <summary>Model of the template.</summary>
    public ItemPage? Shown { get; private set; }

    /// <summary>Shows the latest version as it was saved.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel) => await editor.LatestAsync(id, cancel: cancel) is { } item
        ? await may.MayAsync(User, "Preview", item) ? await ShowAsync(item, cancel) : Forbid()
        : NotFound();

    /// <summary>Shows the posted form without saving anything.</summary>
    public async Task<IActionResult> OnPostAsync(string id, string? type, CancellationToken cancel)
    {
        var item = await editor.LatestAsync(id, cancel: cancel) ?? previews.New(type ?? "", User);
        if (item is null)
        {
            return NotFound();
        }

        if (!await may.MayAsync(User, "Edit", item) || !await may.MayAsync(User, "Preview", item))
        {
            return Forbid();
        }

        await editing.BindAsync(item, new PostedForm(Request.Form), User);
        return await ShowAsync(item, cancel);
    }

    private async Task<IActionResult> ShowAsync(ContentItem item, CancellationToken cancel)
    {
        Shown = await previews.PageAsync(item, Request, Reader.Of(User), cancel);
        if (Shown is null)
        {
            return NotFound();
        }

        Template = themes.Page(item.ContentType);
        HttpContext.Page().NoIndex = true;
        PageFrames.MayStand(HttpContext);
        return Page();
    }
}
