using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Media;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Admin.Media;

/// <summary>What the library holds, what it may hold, what it holds twice, and a look at the disk.</summary>
[RequirePermission(StockPermissions.ManageMediaContent)]
internal sealed class StorageModel(MediaStorage storage, MediaQuotas quotas, MediaScan scan, SettingsStore settings, PermissionCheck check) : PageModel
{
    private const int MostMegabytes = 10_000_000;
    private const int MostLines = 200;

    /// <summary>Bound of the site in MB, as typed.</summary>
    [BindProperty]
    public string? SiteMegabytes { get; set; }

    /// <summary>Lines "folder: MB", as typed.</summary>
    [BindProperty]
    public string? FolderQuotas { get; set; }

    /// <summary>Lines "role: MB", as typed.</summary>
    [BindProperty]
    public string? RoleQuotas { get; set; }

    public IReadOnlyList<(MediaGroup Group, int Files, long Bytes)> Groups { get; private set; } = [];

    public IReadOnlyList<MediaFolder> Folders { get; private set; } = [];

    public IReadOnlyList<IReadOnlyList<MediaFile>> Duplicates { get; private set; } = [];

    public IReadOnlyList<(string Name, long Used, long Bound)> Bounds { get; private set; } = [];

    public long Used { get; private set; }

    public bool MaySet { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        SiteMegabytes = quotas.Site is { } site ? (site >> 20).ToString(CultureInfo.InvariantCulture) : "";
        FolderQuotas = Lines(quotas.Folders);
        RoleQuotas = Lines(quotas.Roles);
        await ReadAsync(cancel);
    }

    /// <summary>Stores the bounds.</summary>
    public async Task<IActionResult> OnPostQuotasAsync(CancellationToken cancel)
    {
        if (!await check.HasAsync(User, StockPermissions.ManageSettings))
        {
            return Forbid();
        }

        var site = SiteMegabytes?.Trim() is { Length: > 0 } typed ? Megabytes(typed) : 0;
        if (site is null)
        {
            ModelState.AddModelError(nameof(SiteMegabytes), T($"Hãy nhập số MB từ 1 đến {MostMegabytes}, hoặc để trống."));
        }

        var folders = Read(nameof(FolderQuotas), FolderQuotas, MediaNames.Folder);
        var roles = Read(nameof(RoleQuotas), RoleQuotas, name => name.Trim());
        if (!ModelState.IsValid)
        {
            await ReadAsync(cancel);
            return Page();
        }

        var bag = await settings.ReadAsync(cancel);
        bag[MediaQuotas.SettingsName] = new JsonObject { ["SiteMegabytes"] = site, ["Folders"] = folders, ["Roles"] = roles };
        await settings.ReplaceAsync(bag, User.Identity?.Name ?? "", cancel);
        TempData["Done"] = T("Đã lưu mức dung lượng.");
        return RedirectToPage();
    }

    /// <summary>Looks at the disk.</summary>
    public async Task<IActionResult> OnPostScanAsync(CancellationToken cancel)
    {
        var report = await scan.RunAsync(User.Identity?.Name ?? "", cancel);
        TempData[report.Missing > 0 ? "Failed" : "Done"] = T($"Đã rà {report.Files} tệp: mất {report.Missing}, có lại {report.Back}, bỏ {report.Orphans} tệp thừa trên đĩa, sửa số đếm của {report.Folders} thư mục.");
        return RedirectToPage();
    }

    private static string Lines(IReadOnlyDictionary<string, long> bounds) =>
        string.Join('\n', bounds.OrderBy(bound => bound.Key, StringComparer.Ordinal).Select(bound => string.Create(CultureInfo.InvariantCulture, $"{bound.Key}: {bound.Value >> 20}")));

    private static int? Megabytes(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= MostMegabytes ? number : null;

    private JsonArray Read(string field, string? text, Func<string, string> clean)
    {
        var found = new JsonArray();
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostLines))
        {
            var colon = line.LastIndexOf(':');
            var name = colon > 0 ? clean(line[..colon]) : "";
            if (name.Length == 0 || Megabytes(line[(colon + 1)..].Trim()) is not { } megabytes)
            {
                ModelState.AddModelError(field, T($"Dòng “{line}” chưa đúng. Mỗi dòng là tên, dấu hai chấm, số MB; ví dụ: tin: 500."));
                continue;
            }

            found.Add(new JsonObject { ["Name"] = name, ["Megabytes"] = megabytes });
        }

        return found;
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        MaySet = await check.HasAsync(User, StockPermissions.ManageSettings);
        Used = await quotas.UsedAsync(cancel);
        Groups = await storage.GroupsAsync(cancel);
        Folders = await storage.FoldersAsync(cancel);
        Duplicates = await storage.DuplicatesAsync(cancel);
        var bounds = new List<(string, long, long)>();
        if (quotas.Site is { } site)
        {
            bounds.Add((T("Cả trang"), Used, site));
        }

        foreach (var (folder, bound) in quotas.Folders)
        {
            bounds.Add((T($"Thư mục {folder}"), await quotas.UsedInAsync(folder, cancel), bound));
        }

        Bounds = bounds;
    }
}
