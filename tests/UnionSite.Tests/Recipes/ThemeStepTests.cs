using UnionSite.Cms.Recipes;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Recipes;

/// <summary>The themes step decides which templates the pages are made with.</summary>
public sealed class ThemeStepTests(ThemedSite site) : IClassFixture<ThemedSite>
{
    [Fact]
    public async Task Themes_OneThatIsThere_DressesThePages_OneThatIsNotLeavesTheDefault()
    {
        Assert.True(await IsInDefaultAsync());
        await site.RunStepsAsync("""{ "name": "themes", "site": "Plain", "admin": "TheAdmin" }""");
        Assert.False(await IsInDefaultAsync());
        var report = await site.RunStepsAsync("""{ "name": "themes", "site": "TheBlogTheme" }""");
        Assert.Contains("TheBlogTheme", Assert.Single(report.Steps[0].Messages), StringComparison.Ordinal);
        Assert.Equal(StepOutcome.Done, report.Steps[0].Outcome);
        Assert.True(await IsInDefaultAsync());
    }

    private async Task<bool> IsInDefaultAsync()
    {
        using var client = site.AnonymousClient();
        foreach (var path in new[] { "/", "/tin-tuc", "/van-ban/36-kh-ldld" })
        {
            Assert.NotNull((await client.GetPageAsync(path)).QuerySelector("main h1"));
        }

        return (await client.GetPageAsync("/tin-tuc")).Head!.InnerHtml.Contains("/CongDoan/site", StringComparison.OrdinalIgnoreCase);
    }
}
