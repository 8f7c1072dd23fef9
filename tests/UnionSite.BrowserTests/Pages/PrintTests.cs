using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Pages;

/// <summary>A page on paper: the text and where it comes from, and nothing that only a screen can use.</summary>
[Collection(PageTestGroup.Name)]
public sealed partial class PrintTests(BrowserSite site)
{
    private const string ScreenOnly = "header nav, .nav, .find, details.menu, .skip, .crumbs, .tools, .useful, .related, aside, footer.base, button, input, a.btn, summary";

    [Theory]
    [InlineData("plan-36", false, 6, 8)]
    [InlineData("plan-36", true, 6, 8)]
    [InlineData("legal-answer", false, 1, 2)]
    [InlineData("legal-answer", true, 1, 2)]
    [InlineData("exemplar", false, 1, 2)]
    [InlineData("exemplar", true, 1, 2)]
    public async Task OnPaper_TextAndSource_WithoutNavigation(string name, bool printView, int fewest, int most)
    {
        var path = PageKind.Of(name).Path;
        await using var visit = await site.VisitAsync(1000, 1400);
        await visit.OpenAsync(path + (printView ? "?in=1" : ""));
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Findings.None(await visit.Page.EvaluateAsync<string[]>(
            $"() => [...document.querySelectorAll('{ScreenOnly}')].filter(e => e.checkVisibility() && e.getBoundingClientRect().height > 0).map(e => e.outerHTML.slice(0, 120))"));
        var source = visit.Page.GetByText($"Nguồn: {site.Address}{path}.");
        await Assertions.Expect(source).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("header.top .brand b")).ToBeVisibleAsync();
        // The title stands once: in the page's head, or as the official document itself has it.
        var title = await visit.Page.Locator("h1").TextContentAsync();
        Assert.Equal(1, await visit.Page.GetByText(title!.Trim()).EvaluateAllAsync<int>("all => all.filter(e => e.checkVisibility()).length"));
        // Folded on the screen of a phone, but paper has nothing to unfold.
        Findings.None(await visit.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.prose h2, .prose p, .prose li')].filter(e => !e.checkVisibility()).map(e => e.textContent.slice(0, 60))"));

        var pdf = await visit.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });
        var folder = RepositoryFolder.Below("artifacts", "print");
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}{(printView ? "-view" : "")}.pdf"), pdf);
        Assert.InRange(Page().Count(Encoding.Latin1.GetString(pdf)), fewest, most);
        Findings.None(visit.Problems);
    }

    // A document of which only the data are kept has no title but that of the page.
    [Fact]
    public async Task OnPaper_ADocumentWithoutItsText_StillHasATitle()
    {
        var document = await site.PublishAsync("Resolution", "Quyết định về quỹ tình thương", item =>
        {
            item.Part("Resolution")["Abstract"] = new JsonObject { ["Text"] = "Lập quỹ tình thương của đoàn viên" };
            item.Part("Resolution")["DocType"] = new JsonObject
            {
                ["TaxonomyContentItemId"] = "4hepd3fdev0e166ztf8zd0hjxp",
                ["TermContentItemIds"] = new JsonArray("4bk5xtv9xfba1znyf18scb57n1"),
            };
        });
        await using var visit = await site.VisitAsync();
        Assert.Equal(200, await visit.OpenAsync("/" + (string)document.Part("AutoroutePart")["Path"]!));
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Page();
}
