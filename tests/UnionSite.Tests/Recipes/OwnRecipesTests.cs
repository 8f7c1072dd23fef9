using System.Text.Json.Nodes;
using UnionSite.Cms.Recipes;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Recipes;

/// <summary>The site's own recipes: complete, without oddities, and without effect when run again.</summary>
public sealed class OwnRecipesTests
{
    [Fact]
    public async Task SetUp_RunTwice_ChangesNothingTheSecondTime()
    {
        await using var site = await RecipeSite.NewAsync();
        var first = await site.Use<SiteSetup, RecipeReport?>(setup => setup.RunAsync());
        Assert.NotNull(first);
        Assert.Empty(first.Messages);
        Assert.DoesNotContain(first.Steps, step => step.Outcome is StepOutcome.Unknown or StepOutcome.Failed);

        Assert.Null(await site.Use<SiteSetup, RecipeReport?>(setup => setup.RunAsync()));

        var before = await site.DumpAsync();
        var again = await site.RunAsync(new RecipeFolder(RepositoryFolder.Below("recipes")).Read("union-site.recipe.json"));
        Assert.True(again.Succeeded, again.Failure?.Messages[0]);
        Assert.Equal("", RecipeSite.Difference(before, await site.DumpAsync()));
        Assert.DoesNotContain(again.Steps, step => step.Outcome == StepOutcome.Done);
    }

    [Fact]
    public async Task EachFile_RunAloneTwice_ChangesNothingTheSecondTime()
    {
        var folder = new RecipeFolder(RepositoryFolder.Below("recipes"));
        var order = folder.Read("union-site.recipe.json").Steps.OfType<JsonObject>().Single(step => step["name"]!.GetValue<string>() == "recipes")["Values"]!.AsArray();
        var recipes = order.Select(value => folder.ByName(value!["name"]!.GetValue<string>())!).ToList();
        Assert.Equal(folder.All().Count - 1, recipes.DistinctBy(recipe => recipe.File).Count());

        // Those before a file in the order of the set-up are what it needs.
        await using var site = await RecipeSite.NewAsync();
        foreach (var recipe in recipes)
        {
            var first = await site.RunAsync(recipe);
            Assert.True(first.Succeeded && first.Changed, $"{recipe.File}: {first.Failure?.Messages[0]}");
            Assert.DoesNotContain(first.Steps, step => step.Outcome is StepOutcome.Unknown or StepOutcome.Kept);
            var before = await site.DumpAsync();
            var again = await site.RunAsync(recipe);
            Assert.False(again.Changed, recipe.File);
            Assert.Equal("", RecipeSite.Difference(before, await site.DumpAsync()));
        }
    }
}
