using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Settings;

[RequirePermission(StockPermissions.AccessAdminPanel)]
internal sealed class SettingsModel(SettingsStore store, SettingsCache cache, DefinitionCache definitions, PermissionCheck check) : PageModel
{
    [BindProperty]
    public string? SiteName { get; set; }

    [BindProperty]
    public string? BaseUrl { get; set; }

    [BindProperty]
    public string? PageSize { get; set; }

    [BindProperty]
    public string? Culture { get; set; }

    [BindProperty]
    public bool AllowRobots { get; set; }

    [BindProperty]
    public bool DisallowAdmin { get; set; }

    public bool MayEdit { get; private set; }

    public IReadOnlyList<ContentTypeDefinition> Custom { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var settings = cache.Current;
        (SiteName, BaseUrl, Culture) = (settings.SiteName, settings.BaseUrl, settings.DefaultCulture);
        PageSize = settings.PageSize.ToString(CultureInfo.InvariantCulture);
        AllowRobots = settings.Reader("RobotsSettings").Flag("AllowAllAgents", fallback: true);
        DisallowAdmin = settings.Reader("RobotsSettings").Flag("DisallowAdmin", fallback: true);
        return await ReadAsync() ? Page() : Forbid();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ReadAsync() || !MayEdit)
        {
            return Forbid();
        }

        Check();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var bag = await store.ReadAsync(cancel);
        bag["SiteName"] = VietnameseText.Compose(SiteName).Trim();
        bag["BaseUrl"] = BaseUrl?.Trim().TrimEnd('/') ?? "";
        bag["PageSize"] = int.Parse(PageSize!, CultureInfo.InvariantCulture);
        Member(bag, "LocalizationSettings")["DefaultCulture"] = Culture is "en" ? "en" : "vi";
        var robots = Member(bag, "RobotsSettings");
        (robots["AllowAllAgents"], robots["DisallowAdmin"]) = (AllowRobots, DisallowAdmin);
        await store.ReplaceAsync(bag, User.Identity?.Name ?? "", cancel);
        TempData["Done"] = T("Đã lưu cài đặt.");
        return RedirectToPage();
    }

    private void Check()
    {
        if (string.IsNullOrWhiteSpace(SiteName) || SiteName.Length > 120)
        {
            ModelState.AddModelError(nameof(SiteName), T("Hãy nhập tên trang, tối đa 120 ký tự."));
        }

        if (!string.IsNullOrWhiteSpace(BaseUrl) && !IsAddress(BaseUrl.Trim()))
        {
            ModelState.AddModelError(nameof(BaseUrl), T("Địa chỉ phải bắt đầu bằng https:// và không có dấu ? hay #, ví dụ: https://congdoanlaichau.vn"));
        }

        if (!int.TryParse(PageSize, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size is < 1 or > 100)
        {
            ModelState.AddModelError(nameof(PageSize), T("Hãy nhập một số từ 1 đến 100."));
        }
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address.Query.Length + address.Fragment.Length + address.UserInfo.Length == 0;

    private async Task<bool> ReadAsync()
    {
        MayEdit = await check.HasAsync(User, StockPermissions.ManageSettings);
        var types = new List<ContentTypeDefinition>();
        foreach (var type in definitions.Current.Types.Where(type => type.Stereotype.Equals("CustomSettings", StringComparison.OrdinalIgnoreCase)))
        {
            if (await check.HasAsync(User, "ManageCustomSettings_" + type.Name))
            {
                types.Add(type);
            }
        }

        Custom = types;
        return MayEdit || types.Count > 0;
    }

    private static JsonObject Member(JsonObject bag, string name)
    {
        if (bag[name] is JsonObject found)
        {
            return found;
        }

        var made = new JsonObject();
        bag[name] = made;
        return made;
    }
}
