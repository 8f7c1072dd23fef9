using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Redirects;

/// <summary>The rules, one form for a single one, one for a list.</summary>
[RequirePermission(StockPermissions.ManageRedirects)]
[RequestSizeLimit(2 * 1024 * 1024)]
internal sealed class RedirectsModel(RedirectStore store, SiteDb db) : PageModel
{
    private const int PageSize = 50;
    private const int OldShown = 50;

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public int Status { get; set; } = 301;

    [BindProperty]
    public string? Lines { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public string Words { get; private set; } = "";

    public int Total { get; private set; }

    public int Number { get; private set; } = 1;

    public int Pages { get; private set; } = 1;

    public IReadOnlyList<RedirectRule> Rules { get; private set; } = [];

    public IReadOnlyList<string> Wrong { get; private set; } = [];

    public IReadOnlyList<(string Path, string Id)> OldPaths { get; private set; } = [];

    public int OldTotal { get; private set; }

    public async Task OnGetAsync([FromQuery] string? edit, CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (edit is not null && (await store.AllAsync(cancel)).FirstOrDefault(rule => rule.From == edit) is { } known)
        {
            (From, To, Status) = ("/" + known.From, known.To, known.Status);
        }
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancel)
    {
        var answers = await store.PutAsync([new RedirectRule(From ?? "", To ?? "", Status)], User.Identity?.Name ?? "", cancel);
        if (answers[0] is { } problem)
        {
            ModelState.AddModelError(problem == RedirectStore.WrongTarget ? nameof(To) : nameof(From), problem);
            await ShowAsync(cancel);
            return Page();
        }

        TempData["Done"] = T("Đã lưu chuyển hướng.");
        return Redirect("/Admin/Redirects");
    }

    public async Task<IActionResult> OnPostListAsync(CancellationToken cancel)
    {
        var text = Lines ?? "";
        if (Upload is { Length: > 0 })
        {
            using var reader = new StreamReader(Upload.OpenReadStream());
            text = await reader.ReadToEndAsync(cancel);
        }

        var rules = RedirectList.Read(text);
        var answers = await store.PutAsync([.. rules.Select(rule => rule.Rule)], User.Identity?.Name ?? "", cancel);
        Wrong = [.. rules.Zip(answers).Where(pair => pair.Second is not null).Select(pair => T($"Dòng {pair.First.Line} (/{pair.First.Rule.From}): {pair.Second}")).Take(200)];
        if (Wrong.Count == 0 && rules.Count > 0)
        {
            TempData["Done"] = T($"Đã nhận {rules.Count} chuyển hướng.");
            return Redirect("/Admin/Redirects");
        }

        if (rules.Count == 0)
        {
            ModelState.AddModelError(nameof(Lines), T("Không có dòng nào để nhập."));
        }

        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] string? rule, CancellationToken cancel)
    {
        TempData["Done"] = await store.RemoveAsync(rule ?? "", User.Identity?.Name ?? "", cancel) ? T("Đã xóa chuyển hướng.") : T("Chuyển hướng này đã không còn.");
        return Redirect("/Admin/Redirects");
    }

    /// <summary>Query string of a page of the list.</summary>
    public string Query(int page) => $"?q={Uri.EscapeDataString(Words)}&page={page.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Query string that puts a rule into the form.</summary>
    public static string EditQuery(RedirectRule rule) => $"?edit={Uri.EscapeDataString(rule.From)}#mot";

    private async Task ShowAsync(CancellationToken cancel)
    {
        Words = Request.Query["q"].ToString().Trim();
        var all = await store.AllAsync(cancel);
        var found = all.Where(rule => rule.From.Contains(Words, StringComparison.OrdinalIgnoreCase) || rule.To.Contains(Words, StringComparison.OrdinalIgnoreCase)).ToList();
        Total = all.Count;
        Pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        _ = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page);
        Number = Math.Clamp(page, 1, Pages);
        Rules = [.. found.Skip((Number - 1) * PageSize).Take(PageSize)];
        var old = db.Paths.AsNoTracking().Where(path => !path.IsCurrent && !path.IsReserved);
        OldTotal = await old.CountAsync(cancel);
        OldPaths = [.. (await old.OrderBy(path => path.Path).Take(OldShown).Select(path => new { path.Path, path.ContentItemId }).ToListAsync(cancel)).Select(path => (path.Path, path.ContentItemId))];
    }
}
