using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Media;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.RichText;

/// <summary>Pictures of the library for the dialog of the text editor, and the upload of a new one. Answers JSON.</summary>
[RequirePermission(StockPermissions.ManageOwnMediaContent)]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
internal sealed class PicturesModel(MediaLists lists, MediaLibrary library, TimeProvider clock) : PageModel
{
    private const int MostShown = 24;

    // A picture in a text is read on a phone; the original stays in the library.
    private const int WidestInText = 1024;

    private const int LongestQuery = 200;
    private const long MostBytes = 64L * 1024 * 1024;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty]
    public IFormFile? Picture { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var text = VietnameseText.OneLine(VietnameseText.Compose(Query));
        var filter = new MediaFilter(text.Length > LongestQuery ? text[..LongestQuery] : text, null, "image", MediaFilter.Sorts[0].Value, "", 1);
        var shown = (await lists.PageAsync(filter, User, cancel)).Files.Where(file => file.Width > 0).Take(MostShown);
        Response.Headers.CacheControl = "no-store";
        return new JsonResult(new { files = shown.Select(Told) });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Picture is null)
        {
            return Refuse(T("Hãy chọn một tệp ảnh."));
        }

        if (MediaKind.OfName(Picture.FileName) is not { IsImage: true })
        {
            return Refuse(T($"“{Path.GetFileName(Picture.FileName)}” không phải ảnh nhận được (JPG, PNG, WebP, GIF hoặc AVIF)."));
        }

        await using var bytes = Picture.OpenReadStream();
        var folder = $"bai-viet/{HanoiTime.FromUtc(clock.GetUtcNow().UtcDateTime):yyyy}";
        // The same picture again is the one that is there already, with its description.
        var result = await library.UploadAsync(folder, Picture.FileName, bytes, User.Identity?.Name ?? "", isTwinWanted: false, cancel);
        return (result.File ?? result.Twin) is { } file ? new JsonResult(new { file = Told(file) }) : Refuse(result.Problem ?? T("Không nhận được ảnh này."));
    }

    private static object Told(MediaFile file)
    {
        var isSmaller = file.Width > WidestInText;
        return new
        {
            path = file.Path,
            alt = file.Alt,
            src = isSmaller ? MediaUrls.Of(file, WidestInText) : MediaUrls.Of(file),
            thumb = MediaUrls.Of(file, 240),
            width = isSmaller ? WidestInText : file.Width,
            height = isSmaller ? (int)Math.Round(file.Height * (double)WidestInText / file.Width) : file.Height,
        };
    }

    private static JsonResult Refuse(string problem) => new(new { problem }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
