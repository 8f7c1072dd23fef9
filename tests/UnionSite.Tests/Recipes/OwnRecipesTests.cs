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
}
