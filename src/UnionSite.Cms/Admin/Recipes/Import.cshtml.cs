using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Recipes;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Recipes;

[RequirePermission(StockPermissions.Import)]
[RequestSizeLimit(2 * MaxBytes)]
[RequestFormLimits(ValueLengthLimit = MaxBytes, MultipartBodyLengthLimit = 2 * MaxBytes)]
internal sealed class ImportRecipeModel(RecipeRunner runner, PermissionCheck check) : PageModel
{
    private const int MaxBytes = 8 * 1024 * 1024;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Json { get; set; }

    public int MaxMegabytes => MaxBytes / (1024 * 1024);

    public RecipeReport? Report { get; private set; }

    public Task<IActionResult> OnPostRunAsync(CancellationToken cancel) => RunAsync(false, cancel);

    public Task<IActionResult> OnPostRehearseAsync(CancellationToken cancel) => RunAsync(true, cancel);

    private async Task<IActionResult> RunAsync(bool dryRun, CancellationToken cancel)
    {
        if (await TextAsync(cancel) is not { } text)
        {
            return Page();
        }

        try
        {
            var recipe = Recipe.Parse(text);
            if (recipe.Steps.Count == 0)
            {
                Refuse("JSON này không có “steps” nên không phải là công thức.");
                return Page();
            }

            if (MakesRights(recipe) && !await check.HasAsync(User, StockPermissions.SiteOwner))
            {
                Refuse("Công thức này có bước Users hoặc Roles: chỉ người quản trị toàn trang được nhập tài khoản và quyền.");
                return Page();
            }

            Report = await runner.RunAsync(recipe, new RecipeOptions(User.Identity?.Name ?? "", dryRun), cancel);
        }
        catch (RecipeException wrong)
        {
            Refuse(wrong.Reason);
        }

        return Page();
    }

    private async Task<string?> TextAsync(CancellationToken cancel)
    {
        if (Upload is not { Length: > 0 })
        {
            if (!string.IsNullOrWhiteSpace(Json))
            {
                return Json;
            }

            Refuse("Hãy chọn một tệp .json hoặc dán JSON.");
            return null;
        }

        if (Upload.Length > MaxBytes)
        {
            Refuse($"Tệp lớn hơn {MaxMegabytes} MB.");
            return null;
        }

        using var reader = new StreamReader(Upload.OpenReadStream(), new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            return await reader.ReadToEndAsync(cancel);
        }
        catch (DecoderFallbackException)
        {
            // A zip, a picture, or a text in another encoding.
            Refuse("Tệp này không phải là văn bản UTF-8.");
            return null;
        }
    }

    // Accounts and roles lead to every right: the right to import alone must not.
    private static bool MakesRights(Recipe recipe) => recipe.Steps.OfType<JsonObject>()
        .Any(step => JsonText.TextOf(step, "name") is { } name
            && (name.Equals("Users", StringComparison.OrdinalIgnoreCase) || name.Equals("Roles", StringComparison.OrdinalIgnoreCase)));

    private void Refuse(string problem) => ModelState.AddModelError(Upload is { Length: > 0 } ? nameof(Upload) : nameof(Json), problem);
}
