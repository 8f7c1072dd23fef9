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
    public async Task OnPhoneAndDesktop_IsAccessibleAndFits_AndReadsTheSameWithoutJavaScript(string name)
    {
        var kind = PageKind.Of(name);
        await using var visit = await site.VisitAsync(360, 740);
        Assert.Equal(kind.Status, await visit.OpenAsync(kind.Path));
        // One visit, two windows: what loads is the same. Axe takes seconds, so it looks at each page on a phone, and at every
        // second one on a desktop too; at all of them with --soak.
        await LookAsync(visit, name, withAxe: true);
        await visit.Page.SetViewportSizeAsync(1280, 900);
        await LookAsync(visit, name, withAxe: SoakRun.IsOn || PageKind.All.ToList().IndexOf(kind) % 2 == 0);
        await using var without = await site.VisitAsync(javaScript: false);
        Assert.Equal(kind.Status, await without.OpenAsync(kind.Path));
        Assert.Equal(await visit.Page.Locator("main").InnerTextAsync(), await without.Page.Locator("main").InnerTextAsync());
        Findings.None(visit.Problems);
    }

    private static async Task LookAsync(Visit visit, string name, bool withAxe)
    {
        await visit.ScreenshotAsync(name);
        Findings.None(withAxe ? await visit.AxeAsync() : []);
        Assert.Equal(0, await visit.OverflowAsync());
    }
}
