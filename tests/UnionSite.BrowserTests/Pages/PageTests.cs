using UnionSite.BrowserTests.Browser;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Pages;

/// <summary>Every kind of public page, on a phone and on a desktop.</summary>
[Collection(PageTestGroup.Name)]
public sealed class PageTests(BrowserSite site)
{
    public static IEnumerable<object[]> Kinds => PageKind.Cases;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task OnAPhone_IsAccessibleAndFits(string name) => await LookAsync(name, 360, 740);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task OnADesktop_IsAccessibleAndFits(string name) => await LookAsync(name, 1280, 900);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task WithoutJavaScript_ShowsTheSameText(string name)
    {
        var kind = PageKind.Of(name);
        await using var with = await site.VisitAsync();
        await using var without = await site.VisitAsync(javaScript: false);
        Assert.Equal(kind.Status, await with.OpenAsync(kind.Path));
        Assert.Equal(kind.Status, await without.OpenAsync(kind.Path));
        Assert.Equal(await with.Page.Locator("main").InnerTextAsync(), await without.Page.Locator("main").InnerTextAsync());
    }

    private async Task LookAsync(string name, int width, int height)
    {
        var kind = PageKind.Of(name);
        await using var visit = await site.VisitAsync(width, height);
        var status = await visit.OpenAsync(kind.Path);
        await visit.ScreenshotAsync(name);
        Assert.Equal(kind.Status, status);
        Findings.None(await visit.AxeAsync());
        Assert.Equal(0, await visit.OverflowAsync());
        Findings.None(visit.Problems);
    }
}
