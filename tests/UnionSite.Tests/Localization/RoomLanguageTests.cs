using AngleSharp.Dom;
using UnionSite.Tests.Deployment;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Localization;

/// <summary>The language that somebody chose, on the account pages and in what is worked on after the request.</summary>
public sealed class RoomLanguageTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private static readonly Dictionary<string, string?> English = new() { ["language"] = "en" };

    [Fact]
    public async Task SignInPage_SpeaksEnglish_ToAStrangerWhoAskedForIt()
    {
        using var stranger = site.AnonymousClient();
        using var chosen = await stranger.SubmitAsync("/Login?returnUrl=%2FAdmin", "form.languages", English);
        Assert.Equal("/Login?returnUrl=%2FAdmin", chosen.Headers.Location?.OriginalString);
        var page = await stranger.GetPageAsync("/Login");
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Sign in", page.QuerySelector("h1")?.Words());
        Assert.StartsWith("Sign in", page.Title, StringComparison.Ordinal);
        using var empty = await stranger.SubmitAsync("/Login", "form:has([type=password])", new Dictionary<string, string?> { ["UserName"] = "ai.do", ["Password"] = "sai-mat-khau-nay" });
        Assert.Contains("The user name or the password is not right.", (await empty.PageAsync()).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AccountPage_OffersTheLanguage()
    {
        using var editor = await site.SignInAsync("Editor");
        using var chosen = await editor.SubmitAsync("/Account", "main form.languages", English);
        var page = await editor.GetPageAsync("/Account");
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("My account", page.QuerySelector("h1")?.Words());
        Assert.Equal("Tiếng Việt", page.QuerySelector("main form.languages button[lang=vi]")?.Words());
    }

    [Fact]
    public async Task Package_IsReportedInTheLanguageOfWhoAsked_ThoughItIsWorkedOnLater()
    {
        const string Recipe = """{ "name": "Gói", "steps": [ { "name": "ChuyenLa", "x": 1 }, { "name": "redirects", "Redirects": [ { "From": "noi-cu", "To": "/", "Status": 301 } ] } ] }""";
        using var admin = await site.SignInAsync("Administrator");
        using var chosen = await admin.SubmitAsync("/Admin", "form.languages", English);
        var plan = await admin.GetPageAsync(await admin.PlanAsync("goi.json", System.Text.Encoding.UTF8.GetBytes(Recipe)));
        Assert.Equal("Import a package: goi.json", plan.QuerySelector("h1")?.Words());
        Assert.Equal(["Step 1: ChuyenLa unknown 1", "Step 2: redirects add 1"], plan.QuerySelectorAll("details.box > summary").Select(step => step.Words()));
        Assert.Contains("The step “ChuyenLa” is not known", plan.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains(("/noi-cu", "Redirects", "Add", ""), plan.Rows());

        using var other = await site.SignInAsync("Administrator");
        var there = await other.GetPageAsync(await other.PlanAsync("goi.json", System.Text.Encoding.UTF8.GetBytes(Recipe)));
        Assert.Contains("Không biết bước “ChuyenLa”", there.QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }
}
