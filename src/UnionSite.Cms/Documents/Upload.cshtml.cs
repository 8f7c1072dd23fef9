using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Documents;

/// <summary>Takes a Word file or a pasted text, and leads to its review.</summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(ValueLengthLimit = 4 * DocumentIntake.LongestText, MultipartBodyLengthLimit = MostBytes)]
internal sealed class UploadModel(DocumentIntake intake, ContentAuthorization may) : PageModel
{
    private const long MostBytes = 4L * DocxPackage.MaxBytes;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Pasted { get; set; }

    public int MaxMegabytes => DocxPackage.MaxBytes / (1024 * 1024);

    public int MaxCharacters => DocumentIntake.LongestText;

    public async Task<IActionResult> OnGetAsync() => await may.MayCreateAsync(User, ResolutionFields.ContentType) ? Page() : Forbid();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await may.MayCreateAsync(User, ResolutionFields.ContentType))
        {
            return Forbid();
        }

        var user = User.Identity?.Name ?? "";
        if (Upload is { Length: > 0 })
        {
            return await FileAsync(Upload, user, cancel);
        }

        if (Upload is not null)
        {
            return Refuse(nameof(Upload), T("Tệp này rỗng."));
        }

        if (string.IsNullOrWhiteSpace(Pasted))
        {
            return Refuse(nameof(Upload), T("Hãy chọn một tệp .docx, hoặc dán toàn văn vào ô bên dưới."));
        }

        if (Pasted.Length > DocumentIntake.LongestText)
        {
            return Refuse(nameof(Pasted), T($"Văn bản dài hơn {MaxCharacters:N0} ký tự."));
        }

        try
        {
            return Redirect("/Admin/Documents/" + await intake.KeepTextAsync(Pasted, user, cancel));
        }
        catch (DocumentUnreadableException unreadable)
        {
            return Refuse(nameof(Pasted), unreadable.Message);
        }
    }

    private async Task<IActionResult> FileAsync(IFormFile file, string user, CancellationToken cancel)
    {
        if (file.Length > DocxPackage.MaxBytes)
        {
            return Refuse(nameof(Upload), T($"Tệp lớn hơn {MaxMegabytes} MB."));
        }

        try
        {
            await using var bytes = file.OpenReadStream();
            return Redirect("/Admin/Documents/" + await intake.KeepAsync(file.FileName, bytes, user, cancel));
        }
        catch (DocumentUnreadableException unreadable)
        {
            return Refuse(nameof(Upload), unreadable.Message);
        }
    }

    private PageResult Refuse(string field, string problem)
    {
        ModelState.AddModelError(field, problem);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
