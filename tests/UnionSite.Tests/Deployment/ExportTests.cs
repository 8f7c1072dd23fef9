using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Deployment;

/// <summary>A package is written in the background for the person who asked, and fetched by that person alone.</summary>
public sealed class ExportTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Desk = "/Admin/Recipes/Export";

    [Fact]
    public async Task WholeSite_IsWritten_AndFetchedByThePersonAlone_ForAWeek()
    {
        await site.SaveDraftAsync("Page", "Nháp của gói xuất");
        using var admin = await site.SignInAsync("Administrator");
        using var answer = await admin.SubmitAsync(Desk, "main form", new Dictionary<string, string?>());
        var address = answer.Headers.Location!.OriginalString;
        var page = await admin.EndAsync(address);
        Assert.Contains("mục vào gói", page.QuerySelector("[role=status]")!.Words(), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("details.box > summary"), step => step.Words().Contains("content đã ghi", StringComparison.Ordinal));
        var link = page.QuerySelectorAll("a").Single(found => found.Words() == "Tải gói về").GetAttribute("href")!;
        using var file = await admin.GetAsync(new Uri(link, UriKind.Relative));
        Assert.Equal(("application/zip", "no-store"), (file.Content.Headers.ContentType!.MediaType, file.Headers.CacheControl!.ToString()));
        var bytes = await file.Content.ReadAsByteArrayAsync();
        using (var zip = new ZipArchive(new MemoryStream(bytes)))
        {
            Assert.Equal("Recipe.json", zip.Entries[0].FullName);
            Assert.NotNull(zip.GetEntry("minh-hoa/tet.webp"));
        }

        Assert.DoesNotContain("Nháp của gói xuất", Encoding.UTF8.GetString(RoundTripTests.RecipeOf(bytes)), StringComparison.Ordinal);
        using var other = await site.SignInAsync("Administrator");
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync(link));
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync(address));

        // A package of this site, taken in here again, changes nothing.
        var plan = await admin.GetPageAsync(await admin.PlanAsync("goi.zip", bytes));
        Assert.DoesNotContain(plan.QuerySelectorAll("nav.tabs a").Select(tab => tab.Words().Split(' ')[0]), word => word is "Thêm" or "Cập" or "Xung");
    }

    [Fact]
    public async Task TypesAndDrafts_AreChosen()
    {
        await site.SaveDraftAsync("Page", "Trang nháp đi theo");
        using var admin = await site.SignInAsync("Administrator");
        var form = await admin.GetPageAsync(Desk);
        foreach (var box in form.QuerySelectorAll("input[type=checkbox]"))
        {
            box.ToggleAttribute("checked", box.GetAttribute("value") is "content" or "drafts" or "Page");
        }

        using var answer = await admin.SubmitAsync(Desk, form, "main form", new Dictionary<string, string?>());
        var page = await admin.EndAsync(answer.Headers.Location!.OriginalString);
        Assert.Contains("Page", page.QuerySelector("h1")!.Words(), StringComparison.Ordinal);
        using var file = await admin.GetAsync(new Uri(page.QuerySelectorAll("a").Single(found => found.Words() == "Tải gói về").GetAttribute("href")!, UriKind.Relative));
        var text = Encoding.UTF8.GetString(RoundTripTests.RecipeOf(await file.Content.ReadAsByteArrayAsync()));
        Assert.Contains("Trang nháp đi theo", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"ContentType\": \"NewsArticle\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ContentDefinition", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingChosen_IsAskedForAgain()
    {
        using var admin = await site.SignInAsync("Administrator");
        var form = await admin.GetPageAsync(Desk);
        foreach (var box in form.QuerySelectorAll("input[type=checkbox]"))
        {
            box.RemoveAttribute("checked");
        }

        using var answer = await admin.SubmitAsync(Desk, form, "main form", new Dictionary<string, string?>());
        Assert.Contains("ít nhất một thứ", (await answer.PageAsync()).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }
}
