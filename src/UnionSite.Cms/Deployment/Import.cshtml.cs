using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Deployment;

/// <summary>Takes a recipe, a package or another system's export, and has it looked through.</summary>
[RequirePermission(StockPermissions.Import)]
[RequestSizeLimit(PackageLimits.MaxUploadBytes + (1024 * 1024))]
[RequestFormLimits(ValueLengthLimit = MaxText, MultipartBodyLengthLimit = PackageLimits.MaxUploadBytes + (1024 * 1024))]
internal sealed class ImportModel(TravelStore store, TravelImport import, TravelSignal signal, PermissionCheck check) : PageModel
{
    private const int MaxText = 8 * 1024 * 1024;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Json { get; set; }

    public long MaxMegabytes => PackageLimits.MaxUploadBytes / (1024 * 1024);

    public IReadOnlyList<Travel> Travels { get; private set; } = [];

    public bool MayExport { get; private set; }

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Upload is not { Length: > 0 } && string.IsNullOrWhiteSpace(Json))
        {
            return await RefuseAsync(T("Hãy chọn một tệp hoặc dán JSON."));
        }

        var travel = store.New(ContentAuthorization.UserId(User) ?? "", User.Identity?.Name ?? "", Upload is { Length: > 0 } ? NameOf(Upload.FileName) : N("JSON đã dán"));
        await using var bytes = Upload is { Length: > 0 } ? Upload.OpenReadStream() : new MemoryStream(Encoding.UTF8.GetBytes(Json!));
        var problem = await import.UnpackAsync(travel, bytes, cancel);
        if (problem is null && import.MakesRights(travel) && !await check.HasAsync(User, StockPermissions.SiteOwner))
        {
            problem = T("Gói này có bước Users hoặc Roles: chỉ người quản trị toàn trang được nhập tài khoản và quyền.");
        }

        if (problem is not null)
        {
            store.Remove(travel);
            return await RefuseAsync(problem);
        }

        store.Save(travel);
        signal.Raise(travel);
        return Redirect("/Admin/Recipes/Packages/" + travel.Id);
    }

    private async Task<IActionResult> RefuseAsync(string problem)
    {
        ModelState.AddModelError(Upload is { Length: > 0 } || string.IsNullOrWhiteSpace(Json) ? nameof(Upload) : nameof(Json), problem);
        await ShowAsync();
        return Page();
    }

    private async Task ShowAsync()
    {
        Travels = [.. store.Of(ContentAuthorization.UserId(User)).Where(travel => !travel.IsExport)];
        MayExport = await check.HasAsync(User, StockPermissions.Export);
    }

    private static string NameOf(string file)
    {
        var name = new string([.. file.Replace('\\', '/').Split('/')[^1].Where(character => !char.IsControl(character))]);
        return name.Length <= 120 ? name : name[..120];
    }
}
