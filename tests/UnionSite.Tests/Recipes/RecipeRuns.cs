using System.Runtime.CompilerServices;
using UnionSite.Cms.Recipes;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Recipes;

/// <summary>Runs recipes on a living site.</summary>
internal static class RecipeRuns
{
    /// <summary>Runs steps as a recipe that bears the test's name, so that ids made for one test are not those of another.</summary>
    public static Task<RecipeReport> RunStepsAsync(this SiteFactory site, string steps, [CallerMemberName] string name = "") =>
        site.RunRecipeAsync(Recipe.Parse($$"""{ "name": "{{name}}", "steps": [ {{steps}} ] }"""));

    /// <summary>Runs a recipe, which must not fail.</summary>
    public static async Task<RecipeReport> RunRecipeAsync(this SiteFactory site, Recipe recipe)
    {
        var report = await site.Scope<RecipeRunner, RecipeReport>(runner => runner.RunAsync(recipe, new RecipeOptions("test")));
        Assert.True(report.Succeeded, report.Failure?.Messages[^1]);
        return report;
    }
}
