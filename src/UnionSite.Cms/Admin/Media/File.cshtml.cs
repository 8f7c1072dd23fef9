using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Admin.Bulk;
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

    /// <summary>The nine places to choose from without a script, row by row.</summary>
    public static IReadOnlyList<(string Value, string Label)> Places { get; } =
    [
        ("17x17", N("trên, trái")), ("50x17", N("trên, giữa")), ("83x17", N("trên, phải")),
        ("17x50", N("giữa, trái")), ("50x50", N("chính giữa")), ("83x50", N("giữa, phải")),
        ("17x83", N("dưới, trái")), ("50x83", N("dưới, giữa")), ("83x83", N("dưới, phải")),
    ];

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
            ModelState.AddModelError(nameof(Alt), T("Mô tả dài tối đa 500 ký tự."));
            return Page();
        }

        await library.DescribeAsync(File.Path, VietnameseText.Compose(Alt).Trim(), IsDecorative, cancel);
        TempData["Done"] = T("Đã lưu mô tả.");
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

        TempData["Done"] = T("Đã xóa tệp.");
        return RedirectToPage("/Admin/Media/Index");
    }

    /// <summary>Renames the file or moves it to another folder; what mentions it follows.</summary>
    public async Task<IActionResult> OnPostMoveAsync(
        string? name, string? folder, [FromServices] MediaMoves moves, [FromServices] MediaMoveJob job, [FromServices] MediaPrivacy privacy, CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (!MayChange || !await privacy.MayAsync(User, MediaNames.Folder(folder)))
        {
            return Forbid();
        }

        var (moved, problem) = await moves.FileAsync(File.Path, folder ?? "", name ?? "", User.Identity?.Name ?? "", cancel);
        if (problem is not null)
        {
            ModelState.AddModelError("name", problem);
            return Page();
        }

        var started = await job.StartAsync(moved, User, cancel);
        TempData["Done"] = started is null ? T("Đã đổi. Địa chỉ cũ vẫn dẫn tới tệp.") : T($"Đã đổi. Trang đang ghi đường dẫn mới vào các bài dùng tệp (việc số {started}); địa chỉ cũ vẫn dẫn tới tệp.");
        return RedirectToPage(new { path = moved[File.Path] });
    }

    /// <summary>Says what must stay where the picture is cut: a point from the script, or one of nine places.</summary>
    public async Task<IActionResult> OnPostFocusAsync(string? exact, string? place, CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (!MayChange)
        {
            return Forbid();
        }

        var point = ImageTask.Point(exact ?? "") ?? ImageTask.Point(place ?? "");
        var isMiddle = point is null or (50, 50);
        await library.FocusAsync(File.Path, isMiddle ? null : point!.Value.X, isMiddle ? null : point!.Value.Y, cancel);
        TempData["Done"] = isMiddle ? T("Ảnh được cắt quanh chính giữa.") : T("Đã lưu điểm quan trọng của ảnh.");
        return RedirectToPage(new { path = File.Path });
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
