using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Items;

/// <summary>The user's own views of the content list.</summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
public sealed class ViewsModel(SavedViews views) : PageModel
{
    /// <summary>The views.</summary>
    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    /// <summary>The filter that is to be saved, when that was refused.</summary>
    public string? Unsaved { get; private set; }

    /// <summary>The name that was refused.</summary>
    public string Typed { get; private set; } = "";

    /// <summary>The view whose new name was refused; 0 for a new view.</summary>
    public long WrongId { get; private set; }

    /// <summary>What is wrong, in Vietnamese.</summary>
    public string? Error { get; private set; }

    private string UserId => ContentAuthorization.UserId(User) ?? "";

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Views = await views.OfAsync(UserId, cancel);

    /// <summary>Saves the filter of a list.</summary>
    public async Task<IActionResult> OnPostSaveAsync([FromForm] string? name, [FromForm] string? filter, CancellationToken cancel)
    {
        var asked = ItemFilter.Parse(filter);
        if (await views.SaveAsync(UserId, name, asked, cancel) is { } wrong)
        {
            Unsaved = asked.Address;
            return await RefusedAsync(0, name, wrong, cancel);
        }

        TempData["Done"] = T("Đã lưu chế độ xem.");
        return Redirect("/Admin/Contents/ContentItems" + asked.Query(1));
    }

    /// <summary>Gives one another name.</summary>
    public async Task<IActionResult> OnPostRenameAsync([FromForm] long id, [FromForm] string? name, CancellationToken cancel)
    {
        if (await views.RenameAsync(UserId, id, name, cancel) is { } wrong)
        {
            return await RefusedAsync(id, name, wrong, cancel);
        }

        TempData["Done"] = T("Đã đổi tên chế độ xem.");
        return RedirectToPage();
    }

    /// <summary>Removes one.</summary>
    public async Task<IActionResult> OnPostDeleteAsync([FromForm] long id, CancellationToken cancel)
    {
        await views.DeleteAsync(UserId, id, cancel);
        TempData["Done"] = T("Đã xóa chế độ xem; nội dung không bị ảnh hưởng.");
        return RedirectToPage();
    }

    private async Task<IActionResult> RefusedAsync(long id, string? name, string wrong, CancellationToken cancel)
    {
        Views = await views.OfAsync(UserId, cancel);
        (WrongId, Typed, Error) = (id, name ?? "", wrong);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
