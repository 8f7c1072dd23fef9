using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Media;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Media;

[RequirePermission(StockPermissions.ManageOwnMediaContent)]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
internal sealed class MediaModel(SiteDb db, MediaLibrary library, MediaLimits limits, PermissionCheck check) : PageModel
{
    private const int PageFiles = 48;
    private static readonly string ClosedFolders = "_";
    private const long MostBytes = 256L * 1024 * 1024;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "folder")]
    public string? Folder { get; set; }

    [BindProperty]
    public string? Target { get; set; }

    [BindProperty]
    public List<IFormFile> Uploads { get; set; } = [];

    public IReadOnlyList<MediaFile> Files { get; private set; } = [];

    public IReadOnlyList<string> Folders { get; private set; } = [];

    public IReadOnlyList<string> Refused { get; private set; } = [];

    public int Stored { get; private set; }

    public Pager Pager { get; private set; } = new(1, PageFiles, 0, _ => "");

    public long MaxMegabytes => limits.MaxFileBytes / (1024 * 1024);

    public async Task OnGetAsync([FromQuery(Name = "p")] int? page, CancellationToken cancel)
    {
        var files = db.Set<MediaFile>().AsNoTracking();
        if (!await check.HasAsync(User, StockPermissions.ManageMediaContent))
        {
            // Whoever manages only their own files sees what the public sees, and their own.
            var name = User.Identity?.Name;
            files = files.Where(file => file.UploadedBy == name || !file.Path.StartsWith(ClosedFolders));
        }

        Folders = [.. (await files.Select(file => file.Path).ToListAsync(cancel)).Select(FolderOf).Where(folder => folder.Length > 0).Distinct().Order(StringComparer.Ordinal)];
        if (!string.IsNullOrWhiteSpace(Query))
        {
            var (slug, text) = (VietnameseText.Slug(Query), VietnameseText.Compose(Query).Trim());
            files = files.Where(file => file.Path.Contains(slug) || file.Path.Contains(text) || file.Alt.Contains(text));
        }

        if (!string.IsNullOrEmpty(Folder))
        {
            var start = Folder.Trim('/') + "/";
            files = files.Where(file => file.Path.StartsWith(start));
        }

        var number = Pager.Clamp(page);
        var total = await files.CountAsync(cancel);
        Files = await files.OrderByDescending(file => file.UploadedUtc).ThenBy(file => file.Path).Skip((number - 1) * PageFiles).Take(PageFiles).ToListAsync(cancel);
        Pager = new Pager(number, PageFiles, total, other => "?" + new QueryBuilder(
            new Dictionary<string, string> { ["q"] = Query ?? "", ["folder"] = Folder ?? "", ["p"] = $"{other}" }).ToQueryString().Value!.TrimStart('?'));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var refused = new List<string>();
        MediaFile? last = null;
        foreach (var upload in Uploads)
        {
            await using var bytes = upload.OpenReadStream();
            var result = await library.UploadAsync(Target ?? "", upload.FileName, bytes, User.Identity?.Name ?? "", cancel);
            if (result.Problem is { } problem)
            {
                refused.Add($"{Path.GetFileName(upload.FileName)}: {problem}");
            }
            else
            {
                (last, Stored) = (result.File, Stored + 1);
            }
        }

        if (Uploads.Count == 0)
        {
            refused.Add("Hãy chọn ít nhất một tệp.");
        }

        if (refused.Count == 0 && Stored == 1 && last is { Width: > 0 })
        {
            // What is left to do for one picture is its description: there the form waits.
            TempData["Done"] = "Đã tải lên một ảnh. Hãy viết mô tả cho ảnh.";
            return RedirectToPage("/Admin/Media/File", new { path = last.Path });
        }

        if (refused.Count == 0)
        {
            TempData["Done"] = Stored == 1 ? "Đã tải lên một tệp." : $"Đã tải lên {Stored} tệp. Hãy viết mô tả cho từng ảnh.";
            return RedirectToPage(new { folder = MediaNames.Folder(Target) });
        }

        Refused = refused;
        await OnGetAsync(1, cancel);
        return Page();
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is var slash and > 0 ? path[..slash] : "";
}
