using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Admin.Bulk;
using UnionSite.Cms.Media;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Media;

/// <summary>One folder of the library.</summary>
[RequirePermission(StockPermissions.ManageMediaFolder)]
internal sealed class FolderModel(MediaFolders folders, MediaPrivacy privacy) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "path")]
    public string LibraryPath { get; set; } = "";

    public MediaFolder Folder { get; private set; } = new() { Path = "" };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await OpenAsync(cancel) ? Page() : NotFound();

    /// <summary>Renames the folder or moves it with everything in it.</summary>
    public async Task<IActionResult> OnPostMoveAsync(string? target, [FromServices] MediaMoves moves, [FromServices] MediaMoveJob job, CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (!await privacy.MayAsync(User, MediaNames.Folder(target)))
        {
            return Forbid();
        }

        var (moved, problem) = await moves.FolderAsync(Folder.Path, target ?? "", User.Identity?.Name ?? "", cancel);
        if (problem is not null)
        {
            ModelState.AddModelError("target", problem);
            return Page();
        }

        var started = await job.StartAsync(moved, User, cancel);
        TempData["Done"] = started is null ? T($"Đã chuyển {moved.Count} tệp.") : T($"Đã chuyển {moved.Count} tệp. Trang đang ghi đường dẫn mới vào các bài (việc số {started}).");
        return RedirectToPage("/Admin/Media/Index", new { folder = MediaNames.Folder(target) });
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (await folders.DeleteAsync(Folder.Path, User.Identity?.Name ?? "", cancel) is { } problem)
        {
            TempData["Failed"] = problem;
            return RedirectToPage(new { path = Folder.Path });
        }

        TempData["Done"] = T("Đã xóa thư mục.");
        return RedirectToPage("/Admin/Media/Index", new { folder = Folder.Parent is { Length: > 0 } parent ? parent : null });
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        if (LibraryPath.Length == 0 || !await privacy.MayAsync(User, LibraryPath) || await folders.FindAsync(LibraryPath, cancel) is not { } found)
        {
            return false;
        }

        Folder = found;
        return true;
    }
}
