using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Media;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Media;

[RequirePermission(StockPermissions.ManageOwnMediaContent)]
internal sealed class FileModel(MediaLibrary library, MediaUses uses, MediaAccess access, PermissionCheck check) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "path")]
    public string LibraryPath { get; set; } = "";

    [BindProperty]
    public string? Alt { get; set; }

    public new MediaFile File { get; private set; } = new() { Path = "" };

    /// <summary>True for a picture that only adorns.</summary>
    [BindProperty]
    public bool IsDecorative { get; set; }

    public IReadOnlyList<MediaUse> UsedBy { get; private set; } = [];

    public bool MayChange { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await OpenAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (!MayChange)
        {
            return Forbid();
        }

        if (Alt is { Length: > 500 })
        {
            ModelState.AddModelError(nameof(Alt), "Mô tả dài tối đa 500 ký tự.");
            return Page();
        }

        await library.DescribeAsync(File.Path, VietnameseText.Compose(Alt).Trim(), IsDecorative, cancel);
        TempData["Done"] = "Đã lưu mô tả.";
        return RedirectToPage(new { path = File.Path });
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (!MayChange)
        {
            return Forbid();
        }

        if (await library.DeleteAsync(File.Path, User.Identity?.Name ?? "", cancel) is { } problem)
        {
            TempData["Failed"] = problem;
            return RedirectToPage(new { path = File.Path });
        }

        TempData["Done"] = "Đã xóa tệp.";
        return RedirectToPage("/Admin/Media/Index");
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        if (await library.FindAsync(LibraryPath, cancel) is not { } file || await access.OfAsync(file, User, cancel) == MediaReach.Closed)
        {
            return false;
        }

        File = file;
        UsedBy = await uses.OfAsync(file.Path, cancel);
        MayChange = file.UploadedBy == User.Identity?.Name || await check.HasAsync(User, StockPermissions.ManageMediaContent);
        return true;
    }
}
