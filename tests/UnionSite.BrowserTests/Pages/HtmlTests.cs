using UnionSite.BrowserTests.Browser;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Pages;

/// <summary>Every kind of public page is correct HTML.</summary>
[Collection(PageTestGroup.Name)]
public sealed class HtmlTests(BrowserSite site)
{
    [Fact]
    public async Task PublicPages_PassTheNuChecker()
    {
        using var folder = new TemporaryFolder();
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        foreach (var kind in PageKind.All)
        {
            using var response = await client.GetAsync(new Uri(kind.Path, UriKind.Relative));
            Assert.Equal(kind.Status, (int)response.StatusCode);
            await File.WriteAllTextAsync(Path.Combine(folder.Path, $"{kind.Name}.html"), await response.Content.ReadAsStringAsync());
        }

        Findings.None(await HtmlChecker.CheckAsync(folder.Path));
    }
}
