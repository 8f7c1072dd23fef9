using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Configuration;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Recipes;

namespace UnionSite.Cms.Admin.Recipes;

[RequirePermission("ManageRecipes")]
internal sealed class RecipesModel(RecipeRunner runner, IConfiguration configuration, PermissionCheck check) : PageModel
{
    [BindProperty]
    public string? RecipeFile { get; set; }

    public IReadOnlyList<Recipe> Recipes { get; private set; } = [];

    public List<string> Broken { get; } = [];

    public RecipeReport? Report { get; private set; }

    public bool MayImport { get; private set; }

    public bool MayExport { get; private set; }

    public Task OnGetAsync() => ReadAsync();

    public Task<IActionResult> OnPostRunAsync(CancellationToken cancel) => RunAsync(false, cancel);

    public Task<IActionResult> OnPostRehearseAsync(CancellationToken cancel) => RunAsync(true, cancel);

    private async Task<IActionResult> RunAsync(bool dryRun, CancellationToken cancel)
    {
        await ReadAsync();
        // Only a file of the list is run: the posted name is never used as a path.
        if (Recipes.FirstOrDefault(recipe => recipe.File == RecipeFile) is not { } recipe)
        {
            ModelState.AddModelError("", T("Không tìm thấy công thức này; có thể tệp đã bị đổi tên."));
            return Page();
        }

        Report = await runner.RunAsync(recipe, new RecipeOptions(User.Identity?.Name ?? "", dryRun), cancel);
        return Page();
    }

    private async Task ReadAsync()
    {
        Recipes = [.. SiteSetup.FolderOf(configuration).All(Broken).Where(recipe => !recipe.IsHidden)];
        MayExport = await check.HasAsync(User, StockPermissions.Export);
        MayImport = await check.HasAsync(User, StockPermissions.Import);
    }
}
