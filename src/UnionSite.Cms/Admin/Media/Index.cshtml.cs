using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Media;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Media;

[RequirePermission(StockPermissions.ManageOwnMediaContent)]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
internal sealed class MediaModel(MediaLists lists, MediaLibrary library, MediaLimits limits, MediaPrivacy privacy, MediaUploads uploads, PermissionCheck check) : PageModel
{
    private const long MostBytes = 256L * 1024 * 1024;

    [BindProperty]
    public string? Target { get; set; }

    /// <summary>True to store a file even when the same one is there already.</summary>
    [BindProperty]
    public bool Again { get; set; }

    [BindProperty]
    public List<IFormFile> Uploads { get; set; } = [];

    public MediaFilter Filter { get; private set; } = MediaFilter.Of(new QueryCollection());

    public MediaPage List { get; private set; } = new([], 1, 1, 0, false);

    public IReadOnlyList<MediaFolder> Folders { get; private set; } = [];

    public IReadOnlyList<string> AllFolders { get; private set; } = [];

    public IReadOnlyList<string> Refused { get; private set; } = [];

    public IReadOnlyList<(string Name, MediaFile File)> Twins { get; private set; } = [];

    public IReadOnlyList<(MediaUpload Upload, long Received)> Open { get; private set; } = [];

    public int Stored { get; private set; }

    public bool MayManage { get; private set; }

    public bool MayManageFolders { get; private set; }

    public long MaxMegabytes => limits.MaxFileBytes / (1024 * 1024);

    /// <summary>The folders above the shown one, and itself, from the top.</summary>
    public IEnumerable<(string Name, string Path)> Trail
    {
        get
        {
            var names = (Filter.Folder ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
            return names.Select((name, index) => (name, string.Join('/', names.Take(index + 1))));
        }
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Filter = MediaFilter.Of(Request.Query);
        List = await lists.PageAsync(Filter, User, cancel);
        Folders = Filter.IsPlain ? await lists.FoldersAsync(Filter.Folder, User, cancel) : [];
        AllFolders = await lists.AllFoldersAsync(User, cancel);
        Open = await uploads.OpenAsync(ContentAuthorization.UserId(User) ?? "", cancel);
        MayManage = await check.HasAsync(User, StockPermissions.ManageMediaContent);
        MayManageFolders = await check.HasAsync(User, StockPermissions.ManageMediaFolder);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (refused, twins) = (new List<string>(), new List<(string, MediaFile)>());
        if (!await privacy.MayAsync(User, MediaNames.Folder(Target)))
        {
            return Forbid();
        }

        MediaFile? last = null;
        foreach (var upload in Uploads)
        {
            await using var bytes = upload.OpenReadStream();
            var result = await library.UploadAsync(Target ?? "", upload.FileName, bytes, User.Identity?.Name ?? "", Again, cancel);
            if (result.Twin is { } twin)
            {
                twins.Add((Path.GetFileName(upload.FileName), twin));
            }
            else if (result.Problem is { } problem)
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
            refused.Add(T("Hãy chọn ít nhất một tệp."));
        }

        if (refused.Count + twins.Count == 0 && Stored == 1 && last is { Width: > 0 })
        {
            // What is left to do for one picture is its description: there the form waits.
            TempData["Done"] = T("Đã tải lên một ảnh. Hãy viết mô tả cho ảnh.");
            return RedirectToPage("/Admin/Media/File", new { path = last.Path });
        }

        if (refused.Count + twins.Count == 0)
        {
            TempData["Done"] = Stored == 1 ? T("Đã tải lên một tệp.") : T($"Đã tải lên {Stored} tệp. Hãy viết mô tả cho từng ảnh.");
            return RedirectToPage(new { folder = MediaNames.Folder(Target) is { Length: > 0 } folder ? folder : null });
        }

        (Refused, Twins) = (refused, twins);
        await OnGetAsync(cancel);
        return Page();
    }

    /// <summary>Makes a folder.</summary>
    public async Task<IActionResult> OnPostFolderAsync(string? name, [FromServices] MediaFolders folders, CancellationToken cancel)
    {
        if (!await check.HasAsync(User, StockPermissions.ManageMediaFolder) || !await privacy.MayAsync(User, MediaNames.Folder(name)))
        {
            return Forbid();
        }

        var (folder, problem) = await folders.CreateAsync(name ?? "", User.Identity?.Name ?? "", cancel);
        TempData[problem is null ? "Done" : "Failed"] = problem ?? T($"Đã tạo thư mục {folder}.");
        return RedirectToPage(new { folder = problem is null ? folder : null });
    }
}
