using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Types;

[RequirePermission("EditContentTypes")]
internal sealed class CreateTypeModel(TypeEditor editor) : PageModel
{
    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var display = VietnameseText.Compose(DisplayName).Trim();
        if (display.Length is 0 or > 128)
        {
            ModelState.AddModelError(nameof(DisplayName), T("Hãy đặt tên hiển thị, dài tối đa 128 ký tự."));
        }

        var name = TechnicalName.Of(Name, display);
        if (TypeEditor.ProblemOf(name) is { } wrong)
        {
            ModelState.AddModelError(nameof(Name), wrong);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await editor.CreateAsync(name, display, User.Identity?.Name ?? "", cancel) is { } problem)
        {
            ModelState.AddModelError(nameof(Name), problem);
            return Page();
        }

        TempData["Done"] = T($"Đã thêm kiểu “{display}”.");
        return Redirect($"~/Admin/ContentTypes/Edit/{name}");
    }
}
