using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Autosaves;

/// <summary>
/// Takes the form of an editor while it is being typed. The right asked for is the one that saving would need; what is kept
/// is for the same user alone.
/// </summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(ValueCountLimit = 20_000, ValueLengthLimit = MostBytes, MultipartBodyLengthLimit = MostBytes)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AutosaveModel(AutosaveStore store, AutosaveLimit limit, EditPresence presence, ContentEditor editor, ContentModel model, ContentAuthorization may)
    : PageModel
{
    /// <summary>Largest form that is kept.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    /// <summary>There is nothing to look at.</summary>
    public IActionResult OnGet(string id) => Redirect($"/Admin/Contents/ContentItems/{Uri.EscapeDataString(id)}/Edit");

    /// <summary>Keeps the form, or with "_beat" only notes that the user is still there.</summary>
    public async Task<IActionResult> OnPostAsync(string id, string? type, CancellationToken cancel)
    {
        var user = ContentAuthorization.UserId(User)!;
        if (!limit.Admits(user))
        {
            return Answer(StatusCodes.Status429TooManyRequests, T("Máy chủ đang nhận quá nhiều bản tự lưu."));
        }

        if (!IsId(id) || await FindAsync(id, type, cancel) is not { } found)
        {
            return Answer(StatusCodes.Status404NotFound, T("Không tìm thấy nội dung này."));
        }

        if (!await may.MayAsync(User, "Edit", found.Item))
        {
            return Answer(StatusCodes.Status403Forbidden, T("Bạn không còn quyền sửa nội dung này."));
        }

        var others = presence.Note(id, user, User.Identity?.Name ?? "");
        if (!Request.Form.ContainsKey("_beat"))
        {
            var form = AutosaveForm.Write(Request.Form);
            if (form.Length > MostBytes)
            {
                return Answer(StatusCodes.Status413PayloadTooLarge, T("Nội dung quá dài để tự lưu; hãy bấm Lưu nháp."));
            }

            var token = Request.Form["_token"].ToString();
            var kept = new Autosave
            {
                UserId = user,
                ContentItemId = id,
                ContentType = found.Item.ContentType,
                IsNew = found.IsNew,
                EditToken = token.Length is > 0 and <= 64 ? token : null,
                Form = form,
            };
            await store.KeepAsync(kept, cancel);
            return new JsonResult(new { at = Clock(kept.SavedUtc), others });
        }

        return new JsonResult(new { at = "", others });
    }

    /// <summary>Throws the user's autosave away and goes back to the form.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(string id, string? type, CancellationToken cancel)
    {
        await store.DiscardAsync(ContentAuthorization.UserId(User)!, id, cancel);
        TempData["Done"] = T("Đã bỏ bản tự lưu.");
        return await editor.LatestAsync(id, cancel: cancel) is null && model.Definitions.Type(type ?? "") is { } definition
            ? Redirect($"/Admin/Contents/ContentTypes/{definition.Name}/Create")
            : Redirect($"/Admin/Contents/ContentItems/{Uri.EscapeDataString(id)}/Edit");
    }

    private static bool IsId(string id) => id.Length == 26 && id.All(char.IsAsciiLetterOrDigit);

    private static string Clock(DateTime utc) => HanoiTime.FromUtc(utc).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static JsonResult Answer(int status, string message) => new(new { message }) { StatusCode = status };

    // An item that went to the trash meanwhile keeps its editor's words: it may come back.
    private async Task<(ContentItem Item, bool IsNew)?> FindAsync(string id, string? type, CancellationToken cancel)
    {
        if (await editor.LatestAsync(id, cancel: cancel) is { } latest)
        {
            return (latest, false);
        }

        if (await editor.LatestAsync(id, trashed: true, cancel) is { } trashed)
        {
            return (trashed, false);
        }

        return model.Definitions.Type(type ?? "") is { Creatable: true } definition
            ? (new ContentItem { ContentItemId = id, ContentType = definition.Name, Owner = ContentAuthorization.UserId(User) }, true)
            : null;
    }
}
