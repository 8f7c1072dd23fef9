using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Deployment;
using UnionSite.Cms.Items;
using UnionSite.Cms.Recipes;
using UnionSite.Cms.Text;
using UnionSite.Cms.WordPress;
using UnionSite.Tests.Deployment;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.WordPress;

/// <summary>An export of WordPress becomes articles, pages, terms, files and redirects, through the same screen as every package.</summary>
public sealed class WordPressTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Export_BecomesArticlesPagesTermsFilesAndRedirects_AndASecondTimeNothing()
    {
        using var admin = await site.SignInAsync("Administrator");
        var zip = PackageDesk.Zip(("wp.xml", Encoding.UTF8.GetBytes(Sample())), ("uploads/2019/05/hoi-nghi.webp", File.ReadAllBytes(RepositoryFolder.Below("recipes", "media", "minh-hoa", "hoi-nghi.webp"))));
        var address = await admin.PlanAsync("wordpress.zip", zip);
        var plan = await admin.GetPageAsync(address + "?view=plan&action=Create");
        Assert.Contains(plan.Rows(), row => row is { Title: "Hội nghị “đoàn viên” Đắk Nông & bạn bè", Type: "NewsArticle" });
        var words = (await admin.GetPageAsync(address)).QuerySelector("main")!.Words();
        Assert.Contains("tệp không đi cùng bản xuất", words, StringComparison.Ordinal);
        Assert.Contains("[contact-form-7]", words, StringComparison.Ordinal);
        await admin.RunAsync(address);

        Assert.Equal(["ContentDefinition", "Redirects", "content", "media"], (await admin.GetPageAsync(address)).QuerySelectorAll("details.box > summary b").Select(step => step.Words()).Order(StringComparer.Ordinal));
        var article = await LatestAsync("Hội nghị “đoàn viên” Đắk Nông & bạn bè");
        Assert.Equal(new DateTime(2019, 5, 6, 7, 30, 0, DateTimeKind.Utc), article.PublishedUtc);
        Assert.Equal("lan.bientap", article.Author);
        Assert.Equal("tin-tuc/hoi-nghi-cu", JsonText.TextOf(article.FindPart("AutoroutePart"), "Path"));
        var html = JsonText.TextOf(article.FindPart("HtmlBodyPart"), "Html")!;
        Assert.DoesNotContain("wp:", html, StringComparison.Ordinal);
        Assert.DoesNotContain("script", html, StringComparison.Ordinal);
        Assert.Contains("<img src=\"/media/wordpress/2019/05/hoi-nghi.webp\" alt=\"Toàn cảnh hội nghị\" width=\"300\"></a><figcaption>Chú thích ảnh</figcaption></figure>", html, StringComparison.Ordinal);
        Assert.Contains("<p>Dòng một<br>\nDòng hai</p>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/2019/05/bai-so-2\"", html, StringComparison.Ordinal);
        Assert.Contains("https://www.youtube.com/watch?v=abc", html, StringComparison.Ordinal);
        Assert.Equal("wordpress/2019/05/hoi-nghi.webp", article.FindField("NewsArticle", "Cover")!["Paths"]![0]!.GetValue<string>());
        Assert.Equal("Lao động giỏi cũ", article.FindField("NewsArticle", "Category")!["TagNames"]![0]!.GetValue<string>());
        Assert.Equal("thi đua cũ", article.FindField("NewsArticle", "Tags")!["TagNames"]![0]!.GetValue<string>());
        Assert.False((await LatestAsync("Bài nháp cũ")).Published);
        Assert.Equal("Page", (await LatestAsync("Giới thiệu cũ")).ContentType);

        using var reader = site.AnonymousClient();
        using var moved = await reader.GetAsync(new Uri("/2019/05/hoi-nghi-cu/", UriKind.Relative));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/tin-tuc/hoi-nghi-cu"), (moved.StatusCode, moved.Headers.Location!.OriginalString.Replace("https://localhost", "", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, await reader.StatusAsync("/media/wordpress/2019/05/hoi-nghi.webp"));

        var again = await admin.GetPageAsync(await admin.PlanAsync("wordpress.zip", zip));
        Assert.All(again.QuerySelectorAll("details.box > summary"), step => Assert.Matches("giữ nguyên [0-9]+$", step.Words()));
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><rss><channel>&b;</channel></rss>", "DTD")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE rss SYSTEM \"http://169.254.169.254/x\"><rss/>", "DTD")]
    [InlineData("<?xml version=\"1.0\"?><rss><channel><item><title>x", "không đúng dạng")]
    [InlineData("<html><body>x</body></html>", "thiếu phần tử")]
    [InlineData("<?xml version=\"1.0\"?><rss><channel><title>x</title></channel></rss>", "không có bài")]
    public async Task HostileXml_IsRefused_InWords(string xml, string words)
    {
        using var admin = await site.SignInAsync("Administrator");
        var page = await admin.GetPageAsync(await admin.PlanAsync("x.xml", Encoding.UTF8.GetBytes(xml)));
        Assert.Contains(words, page.QuerySelector("[role=alert]")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LongExport_TakesNoMoreMemoryThanAShortOne()
    {
        // 50,000 when it is measured by hand; the growth shows at a tenth of that.
        var posts = int.TryParse(Environment.GetEnvironmentVariable("UNIONSITE_WXR_POSTS"), out var asked) ? asked : 3_000;
        using var folder = new TemporaryFolder();
        WxrSample.WriteLong(Path.Combine(folder.Path, "wp.xml"), posts);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = 0L;
        using var stop = new CancellationTokenSource();
        var watch = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
                await Task.Delay(300);
            }
        });
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var (recipes, _) = await site.Scope<WordPressConverter, (IReadOnlyList<string> Recipes, IReadOnlyList<string> Notes)>(converter => converter.ConvertAsync(folder.Path, "wp.xml", CancellationToken.None));
        clock.Stop();
        await stop.CancelAsync();
        await watch;
        if (asked > 0)
        {
            var times = new List<string>();
            foreach (var dry in new[] { true, false, false })
            {
                var started = System.Diagnostics.Stopwatch.StartNew();
                await site.Scope<RecipeRunner>(runner => runner.RunAsync(new RecipeFolder(folder.Path).Read(recipes[^1]), new RecipeOptions("test", dry)));
                times.Add($"{(dry ? "rehearsal" : "run")} of one recipe {started.Elapsed.TotalSeconds:0.0} s");
            }

            await File.WriteAllTextAsync(Path.Combine(Path.GetTempPath(), "wxr-figures.txt"), $"{posts} posts, {new FileInfo(Path.Combine(folder.Path, "wp.xml")).Length / 1048576} MB: {clock.Elapsed.TotalSeconds:0} s, peak of living memory {peak / 1048576} MB, {recipes.Count} recipes; {string.Join(", ", times)}");
        }

        Assert.InRange(recipes.Count, posts / 100, (posts / 100) + 3);
        Assert.True(peak < 150 * 1024 * 1024, $"{peak / 1048576} MB");
    }

    [SharedDataFact("11-paste-feeds-documents")]
    public async Task ExportsOfOthers_AreTakenIn_OrRefusedInWords()
    {
        var folder = Path.Combine(SharedDataFactAttribute.Find("11-paste-feeds-documents")!, "dev", "wordpress-wxr");
        using var admin = await site.SignInAsync("Administrator");
        var taken = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal))
        {
            var page = await admin.GetPageAsync(await admin.PlanAsync(Path.GetFileName(file), await File.ReadAllBytesAsync(file)));
            if (page.QuerySelector("[role=alert]") is { } alert)
            {
                Assert.Matches("không đọc được|không có bài|Đây không phải", alert.Words());
                continue;
            }

            taken.Add(Path.GetFileName(file));
        }

        Assert.Contains("a11y-unit-test-data.xml", taken);
        Assert.Contains("small-export.xml", taken);
        Assert.True(taken.Count >= 8, string.Join(", ", taken));
    }

    private static string Sample() => WxrSample.Wrap(
        WxrSample.Attachment(10, "2019/05/hoi-nghi.webp", "Toàn cảnh hội nghị")
        + WxrSample.Attachment(11, "2019/05/khong-co.jpg", "Ảnh không có")
        + WxrSample.Item(1, "Hội nghị &#8220;đoàn viên&#8221; Đắk Nông &amp; bạn bè", $"""
            Dòng một
            Dòng hai

            [caption id="attachment_10" align="aligncenter" width="300"]<a href="{WxrSample.Site}/wp-content/uploads/2019/05/hoi-nghi.webp"><img src="{WxrSample.Site}/wp-content/uploads/2019/05/hoi-nghi-300x200.webp" alt="Toàn cảnh hội nghị" width="300"></a> Chú thích ảnh[/caption]

            <a href="{WxrSample.Site}/2019/05/bai-so-2/">Bài kia</a> <script>alert(1)</script><img src="{WxrSample.Site}/wp-content/uploads/2019/05/khong-co.jpg" alt="x" onerror="alert(1)">

            [embed]https://www.youtube.com/watch?v=abc[/embed]

            [contact-form-7 id="4" title="Liên hệ"]
            """, slug: "hoi-nghi-cu", more: """
            <category domain="category" nicename="lao-dong-gioi"><![CDATA[Lao động giỏi cũ]]></category><category domain="post_tag" nicename="thi-dua-cu"><![CDATA[thi đua cũ]]></category>
            <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>10</wp:meta_value></wp:postmeta>
            <wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content>Hay</wp:comment_content></wp:comment>
            """)
        + WxrSample.Item(2, "Bài nháp cũ", "<!-- wp:heading {\"level\":1} --><h1>Mục</h1><!-- /wp:heading --><!-- wp:paragraph --><p>Chữ</p><!-- /wp:paragraph -->", status: "draft")
        + WxrSample.Item(3, "Giới thiệu cũ", "<p>Giới thiệu</p>", "page", slug: "gioi-thieu-cu")
        + WxrSample.Item(4, "Trình đơn", "", "nav_menu_item"));

    private async Task<ContentItem> LatestAsync(string title)
    {
        var id = await site.Scope<SiteDb, string>(db => db.ContentItems.Where(row => row.Latest && row.DisplayText == title).Select(row => row.ContentItemId).SingleAsync());
        return (await site.Scope<ContentEditor, ContentItem?>(editor => editor.LatestAsync(id)))!;
    }
}
