using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Media;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Media;

/// <summary>Takes files in pieces from the library's script, for the user alone whose files they are. Answers JSON.</summary>
[RequirePermission(StockPermissions.ManageOwnMediaContent)]
[RequestSizeLimit(MediaUploads.PieceBytes + 65_536)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class UploadsModel(MediaUploads uploads, MediaPrivacy privacy) : PageModel
{
    private const int LongestName = 255;

    private string UserId => ContentAuthorization.UserId(User) ?? "";

    private string Who => User.Identity?.Name ?? "";

    public IActionResult OnGet() => RedirectToPage("/Admin/Media/Index");

    /// <summary>Announces a file.</summary>
    public async Task<IActionResult> OnPostAsync(string? name, string? folder, string? hash, long bytes, bool again, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
        {
            return Answer(UploadAnswer.Refused(T($"Tên tệp phải có từ 1 đến {LongestName} ký tự.")));
        }

        if (!await privacy.MayAsync(User, MediaNames.Folder(folder)))
        {
            return Answer(new UploadAnswer(StatusCodes.Status403Forbidden) { Problem = T("Bạn không có quyền tải tệp vào thư mục này.") });
        }

        var announced = new MediaUpload
        {
            Id = Guid.NewGuid().ToString("N"),
            UserId = UserId,
            FileName = VietnameseText.Compose(name),
            Folder = folder ?? "",
            Bytes = bytes,
            Hash = hash is { Length: 64 } && hash.All(char.IsAsciiHexDigitLower) ? hash : "",
        };
        return Answer(await uploads.StartAsync(announced, Who, again, cancel));
    }

    /// <summary>Takes a piece; its bytes are the body.</summary>
    public async Task<IActionResult> OnPostPieceAsync([FromQuery] string id, [FromQuery] long at, CancellationToken cancel)
    {
        try
        {
            return Answer(await uploads.AppendAsync(id, UserId, Who, at, Request.Body, cancel));
        }
        catch (IOException) when (cancel.IsCancellationRequested)
        {
            // The connection broke off; what has come is kept, and nobody is there to be answered.
            return StatusCode(StatusCodes.Status400BadRequest);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return StatusCode(StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>Stores the file, once all of it has come.</summary>
    public async Task<IActionResult> OnPostFinishAsync([FromQuery] string id, [FromQuery] bool again, CancellationToken cancel) =>
        Answer(await uploads.FinishAsync(id, UserId, Who, again, cancel));

    /// <summary>Throws away what has come.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(string id, CancellationToken cancel)
    {
        await uploads.DiscardAsync(id ?? "", UserId, cancel);
        TempData["Done"] = T("Đã bỏ tệp tải dở.");
        return RedirectToPage("/Admin/Media/Index");
    }

    private static JsonResult Answer(UploadAnswer answer) => new(answer) { StatusCode = answer.Status };
}
