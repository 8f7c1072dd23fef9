using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Recipes;

namespace UnionSite.Cms.Admin.Recipes;

[RequirePermission(StockPermissions.Import)]
[RequestSizeLimit(2 * MaxBytes)]
[RequestFormLimits(ValueLengthLimit = MaxBytes, MultipartBodyLengthLimit = 2 * MaxBytes)]
internal sealed class ImportRecipeModel(RecipeRunner runner) : PageModel
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

    private void Refuse(string problem) => ModelState.AddModelError(Upload is { Length: > 0 } ? nameof(Upload) : nameof(Json), problem);
}
