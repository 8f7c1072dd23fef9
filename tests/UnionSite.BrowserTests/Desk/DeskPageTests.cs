using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnionSite.BrowserTests.Browser;
using UnionSite.Cms.Data;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Desk;

/// <summary>Every screen of the desk, on a phone and on a desktop.</summary>
[Collection(DeskTestGroup.Name)]
public sealed class DeskPageTests(BrowserSite site)
{
    [Fact]
    public async Task Screens_AreAccessible_AndFit()
    {
        await using var visit = await site.SignedInAsync("Administrator");
        var found = new List<string>();
        foreach (var (number, path) in (await PathsAsync()).Index())
        {
            var status = await visit.OpenAsync(path);
            if (status != 200)
            {
                found.Add($"{path}: {status}");
                continue;
            }

            // One visit, two windows: what loads is the same.
            foreach (var (width, height) in new[] { (1280, 900), (360, 740) })
            {
                await visit.Page.SetViewportSizeAsync(width, height);
                // Axe takes seconds a window: every screen is looked at in one of the two, in both with --soak.
                if (SoakRun.IsOn || width == 1280 == (number % 2 == 0))
                {
                    await visit.ScreenshotAsync("desk" + path.Replace('/', '-').ToLowerInvariant());
                    found.AddRange((await visit.AxeAsync()).Select(problem => $"{path} at {width}: {problem}"));
                }

                if (await visit.OverflowAsync() is > 0 and var pixels)
                {
                    found.Add($"{path} at {width}: {pixels.ToString(CultureInfo.InvariantCulture)} px wider than the window");
                }
            }
        }

        Findings.None(found.Concat(visit.Problems));
    }

    [Fact]
    public async Task Screens_PassTheNuChecker()
    {
        await using var visit = await site.SignedInAsync("Administrator");
        using var folder = new TemporaryFolder();
        foreach (var path in await PathsAsync())
        {
            await File.WriteAllTextAsync(Path.Combine(folder.Path, path.Trim('/').Replace('/', '-').Replace('?', '-') + ".html"), await visit.SourceAsync(path));
        }

        Findings.None(await HtmlChecker.CheckAsync(folder.Path));
    }

    private async Task<IReadOnlyList<string>> PathsAsync()
    {
        var (item, menu, taxonomy, home, user) = await site.Scope(async (SiteDb db) => (
            await IdAsync(db, "Resolution"), await IdAsync(db, "Menu"), await IdAsync(db, "Taxonomy"), await IdAsync(db, "HomePage"),
            await db.Users.OrderBy(known => known.UserName).Select(known => known.Id).FirstAsync()));
        return
        [
            "/Admin", "/Admin/Contents/ContentItems", "/Admin/Contents/ContentItems/Resolution", "/Admin/Contents/New", "/Admin/Contents/Trash",
            "/Admin/Contents/ContentTypes/LegalAnswer/Create", "/Admin/Contents/ContentTypes/Event/Create",
            $"/Admin/Contents/ContentItems/{item}/Edit", $"/Admin/Contents/ContentItems/{item}/Versions", $"/Admin/Contents/ContentItems/{item}/Unpublish",
            $"/Admin/Contents/ContentItems/{menu}/Edit", $"/Admin/Contents/ContentItems/{taxonomy}/Edit", $"/Admin/Contents/ContentItems/{home}/Edit",
            "/Admin/ContentTypes/List", "/Admin/ContentTypes/Create", "/Admin/ContentTypes/Edit/Resolution",
            "/Admin/ContentTypes/NewsArticle/Fields/Lead", "/Admin/ContentTypes/NewsArticle/Parts/AutoroutePart",
            "/Admin/Recipes", "/Admin/Recipes/Import", "/Admin/Recipes/Export", "/Admin/Redirects", "/Admin/Users", "/Admin/Users/Create", $"/Admin/Users/Edit/{user}",
            "/Admin/Roles", "/Admin/Roles/Edit/Editor", "/Admin/Settings", "/Admin/Settings/SiteNotice", "/Admin/Settings/Checks", "/Admin/AuditTrail",
            "/Admin/Media", "/Admin/Media/File/minh-hoa/tet.webp", "/Admin/Statistics", "/Admin/LegalAdvice", "/Account", "/ChangePassword", "/TwoFactor",
        ];
    }

    private static Task<string> IdAsync(SiteDb db, string type) =>
        db.ContentItems.Where(row => row.ContentType == type && row.Published).OrderBy(row => row.Id).Select(row => row.ContentItemId).FirstAsync();
}
