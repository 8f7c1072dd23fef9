using UnionSite.Cms.Recipes;

namespace UnionSite.Tests.Recipes;

/// <summary>What a recipe did on an empty site.</summary>
public sealed record ForeignResult(string File, RecipeReport Report, RecipeCounts Counts, RecipeCounts? Script, string Difference)
{
    /// <summary>Runs the recipe twice and counts.</summary>
    public static async Task<ForeignResult> OfAsync(string file)
    {
        await using var site = await RecipeSite.NewAsync();
        var report = await site.RunAsync(ForeignRecipes.Read(file));
        var counts = await RecipeCounts.OfAsync(site);
        var before = await site.DumpAsync();
        await site.RunAsync(ForeignRecipes.Read(file));
        var steps = report.Failure is { } failure ? failure.Index : int.MaxValue;
        var script = await RecipeCounts.ByScriptAsync(Path.Combine(ForeignRecipes.Root!, file), steps);
        return new ForeignResult(file, report, counts, script, RecipeSite.Difference(before, await site.DumpAsync()));
    }
}
