using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Admin.Bulk;
using UnionSite.Cms.Data;
using UnionSite.Tests.Admin;
using UnionSite.Tests.Architecture;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Localization;

/// <summary>The desk's own screens in English: what they say themselves, apart from the site's titles and names.</summary>
public sealed class EnglishDeskTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    // Titles, terms, names of types and fields and what recipes say of themselves are the site's data and stand elsewhere.
    private const string OwnWords = "main h2, main button, main thead th, main legend, main summary, main p.hint, main [role=status], main .filter label";

    [Theory]
    [InlineData("/Admin")]
    [InlineData("/Admin/Contents/ContentItems")]
    [InlineData("/Admin/Contents/ContentItems?status=Trash")]
    [InlineData("/Admin/Contents/New")]
    [InlineData("/Admin/Contents/Views")]
    [InlineData("/Admin/Contents/Trash")]
    [InlineData("/Admin/Contents/Jobs")]
    [InlineData("/Admin/Approvals")]
    [InlineData("/Admin/AuditTrail")]
    [InlineData("/Admin/Media")]
    [InlineData("/Admin/Media/Storage")]
    [InlineData("/Admin/Recipes")]
    [InlineData("/Admin/Roles")]
    [InlineData("/Admin/Settings")]
    [InlineData("/Admin/ContentTypes/List")]
    [InlineData("/Admin/ContentTypes/Create")]
    [InlineData("/Admin/ContentTypes/Edit/NewsArticle")]
    [InlineData("/Admin/Users")]
    [InlineData("/Admin/Users/Create")]
    public async Task Screen_SpeaksEnglish(string path)
    {
        using var admin = await InEnglishAsync("Administrator");
        var page = await admin.GetPageAsync(path);
        Findings.None(page.QuerySelectorAll(OwnWords).Select(element => element.Words()).Where(SpokenWords.IsVietnamese));
        Findings.None(page.QuerySelectorAll("main [aria-label]").Select(element => element.GetAttribute("aria-label")!).Where(SpokenWords.IsVietnamese));
    }

    [Fact]
    public async Task Job_IsKeptInVietnamese_AndReportedInEnglish()
    {
        await site.SaveDraftAsync("NewsArticle", "Bài tiengvietz");
        using var editor = await InEnglishAsync("Editor");
        var question = await editor.AskAsync("?q=tiengvietz", "Unpublish");
        Assert.Equal("Unpublish these items (1)?", question.QuerySelector("h1")!.Words());
        var id = await editor.StartAsync(question);
        await site.EndOfAsync(id);
        var job = await site.Scope<SiteDb, BulkJob>(db => db.Set<BulkJob>().AsNoTracking().SingleAsync(known => known.Id == id));
        Assert.Equal("theo bộ lọc: có chữ “tiengvietz”", job.Meant);
        Assert.Equal("Nội dung này không hiện trên trang.", Assert.Single(await site.RowsOfAsync(id)).Note);
        var report = (await editor.GetPageAsync($"/Admin/Contents/Jobs/{id}")).QuerySelector("main")!.Words();
        Assert.Contains("by filter: có chữ “tiengvietz”", report, StringComparison.Ordinal);
        Assert.Contains("This content is not shown on the site.", report, StringComparison.Ordinal);
        Assert.Contains("1 of 1: skipped 1.", report, StringComparison.Ordinal);
        var line = await site.Scope<SiteDb, string>(db => db.Audit.Where(entry => entry.Event == "BulkStarted" && entry.Detail.Contains("tiengvietz")).Select(entry => entry.Detail).SingleAsync());
        Assert.StartsWith("Gỡ khỏi trang: 1 nội dung theo bộ lọc:", line, StringComparison.Ordinal);
    }

    private async Task<HttpClient> InEnglishAsync(string role)
    {
        var client = await site.SignInAsync(role);
        using var chosen = await client.SubmitAsync("/Admin", "form.languages", new Dictionary<string, string?> { ["language"] = "en" });
        return client;
    }
}
