using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Documents;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.RichText;

/// <summary>Cleans what an editor pastes, for the script of the text box; nothing is stored. Answers JSON.</summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(ValueLengthLimit = (int)MostBytes, MultipartBodyLengthLimit = MostBytes)]
internal sealed class PasteModel(PasteLimit limit) : PageModel
{
    /// <summary>Word writes about thirty bytes of looks for each letter: this is some two hundred pages.</summary>
    public const int LongestText = 5_000_000;

    // Three bytes for a letter, the borders of the form besides.
    private const long MostBytes = (3L * LongestText) + 100_000;

    [BindProperty]
    public string? Html { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public IActionResult OnGet() => NotFound();

    public IActionResult OnPost()
    {
        if (!limit.Admits(ContentAuthorization.UserId(User) ?? ""))
        {
            return Refuse(StatusCodes.Status429TooManyRequests, T("Dán quá nhiều lần trong một phút. Hãy đợi một chút rồi dán lại."));
        }

        if (string.IsNullOrWhiteSpace(Html) && string.IsNullOrWhiteSpace(Text))
        {
            return Refuse(StatusCodes.Status422UnprocessableEntity, T("Không có gì để dán."));
        }

        if (Html?.Length > LongestText || Text?.Length > LongestText)
        {
            return Refuse(StatusCodes.Status422UnprocessableEntity, T($"Đoạn dán dài hơn {LongestText:N0} ký tự kể cả mã của Word. Hãy dán thành từng phần."));
        }

        try
        {
            return new JsonResult(string.IsNullOrWhiteSpace(Html) ? PastedHtml.ReadText(Text!) : PastedHtml.Read(Html));
        }
        catch (DocumentUnreadableException unreadable)
        {
            return Refuse(StatusCodes.Status422UnprocessableEntity, unreadable.Message);
        }
    }

    private static JsonResult Refuse(int status, string problem) => new(new { problem }) { StatusCode = status };
}
