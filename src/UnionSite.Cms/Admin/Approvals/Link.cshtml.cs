using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Admin.Items;
using UnionSite.Cms.Display;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Admin.Approvals;

/// <summary>
/// The page of a person who decides without an account. Opening it changes nothing and is recorded nowhere, for mail
/// programs open links too.
/// </summary>
[AllowAnonymous]
public sealed class LinkModel(ApprovalLinks links, ApprovalLimit limit, ApprovalDesk approvals, ItemPreviews previews, ItemComparison compare, ThemeLocator themes) : PageModel
{
    /// <summary>The secret.</summary>
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    /// <summary>What the person wrote.</summary>
    [BindProperty]
    public string? Comment { get; set; }

    /// <summary>The link, when there is such a one.</summary>
    public ApprovalLink? Link { get; private set; }

    /// <summary>What it is about.</summary>
    public ApprovalRequest? Asked { get; private set; }

    /// <summary>The page as it would be published; null when there is nothing to decide.</summary>
    public ItemPage? Shown { get; private set; }

    /// <summary>Path of the public template.</summary>
    public string Template { get; private set; } = "";

    /// <summary>What the item holds, field by field.</summary>
    public IReadOnlyList<ItemDifference> Fields { get; private set; } = [];

    /// <summary>Why there is nothing to decide, in Vietnamese.</summary>
    public string Closed { get; private set; } = "";

    /// <summary>What was just decided, in Vietnamese.</summary>
    public string Decided { get; private set; } = "";

    /// <summary>Shows the text.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await OpenAsync(cancel);
        return Page();
    }

    /// <summary>Decides.</summary>
    public async Task<IActionResult> OnPostAsync(string? decision, string? shown, CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return Page();
        }

        if (decision is not ("approve" or "return"))
        {
            ModelState.AddModelError(nameof(Comment), T("Hãy chọn Duyệt hoặc Trả lại."));
        }
        else if (await links.UseAsync(Token, decision == "approve", shown ?? "", Comment ?? "", cancel) is { } problem)
        {
            ModelState.AddModelError(nameof(Comment), problem);
        }
        else
        {
            Decided = decision == "approve" ? T("Đã duyệt") : T("Đã trả lại");
            Shown = null;
            return Page();
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        this.KeepSecret();
        HttpContext.Page().NoIndex = true;
        var address = HttpContext.Connection.RemoteIpAddress;
        if (limit.IsSpent(address))
        {
            return Close(T("Địa chỉ mạng này vừa mở quá nhiều liên kết không có thật. Hãy chờ 10 phút rồi thử lại."), StatusCodes.Status429TooManyRequests);
        }

        if (await links.FindAsync(Token, cancel) is not var (link, request))
        {
            limit.Miss(address);
            return Close(T("Không có liên kết duyệt này. Hãy xem lại địa chỉ đã được gửi, có thể nó bị cắt mất một đoạn."), StatusCodes.Status404NotFound);
        }

        (Link, Asked) = (link, request);
        if (WhyClosed(link, request) is { } why)
        {
            return Close(why, StatusCodes.Status410Gone);
        }

        var item = request.State == ApprovalState.Voided ? null : await approvals.StandingAsync(request, cancel);
        Shown = item is null ? null : await previews.PageAsync(item.Copy(), Request, Reader.Anonymous, cancel);
        if (item is null || Shown is null)
        {
            return Close(T("Nội dung đã thay đổi sau khi liên kết được gửi, nên không duyệt bằng liên kết này được nữa. Hãy hỏi người gửi để có liên kết mới."), StatusCodes.Status410Gone);
        }

        // "Was this page useful? Yes" above the real buttons would be taken for the approval.
        Shown.Page.AsksForFeedback = false;
        Fields = await compare.AllAsync(item, cancel);
        Template = themes.Page(item.ContentType);
        return true;
    }

    private string? WhyClosed(ApprovalLink link, ApprovalRequest request) =>
        link.UsedUtc is { } used ? T($"Liên kết này đã được dùng lúc {Text.HanoiTime.ShortMoment(used)}; mỗi liên kết chỉ dùng một lần.")
        : link.RevokedUtc is not null ? T("Người gửi đã thu hồi liên kết này.")
        : !links.IsOpen(link) ? T($"Liên kết này đã hết hạn lúc {Text.HanoiTime.ShortMoment(link.ExpiresUtc)}. Hãy hỏi người gửi để có liên kết mới.")
        : request.State is ApprovalState.Approved or ApprovalState.Returned ? T("Đã có người khác quyết định về nội dung này.")
        : null;

    private bool Close(string why, int status)
    {
        Closed = why;
        Response.StatusCode = status;
        return false;
    }
}
