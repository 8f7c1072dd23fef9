using System.Diagnostics;
using System.Globalization;
using UnionSite.Cms.Items;
using UnionSite.Tests.Site;
using UnionSite.Tests.Start;
using Xunit;
using Xunit.Abstractions;

namespace UnionSite.Tests.Soak;

/// <summary>The pages that people open most, with few articles and with many: as many statements, and no more work than they must.</summary>
[Collection(Alone.Name)]
public sealed class ManyArticlesTests(CountedSite site, ITestOutputHelper output) : IClassFixture<CountedSite>
{
    // More than a list counts beyond its page: from here on it says "hơn 1.000".
    private const int Few = 1_200;

    // How many steps of the store each page may take more for each article more. 0: what is looked at does not grow.
    private static readonly (string Path, double Growth)[] Public =
    [
        ("/", 0), ("/tin-tuc/bai-thu-77", 0), ("/van-ban", 0), ("/hoi-dap", 0), ("/tim-kiem?q=" + ManyArticles.OneWord, 0.2),
        ("/tin-tuc", 0), ("/tin-tuc?trang=4", 0),
        // A hundredth of them holds the word, and the best of these are shown.
        ("/tim-kiem?q=tuthuab", 3),
    ];

    private static readonly (string Path, double Growth)[] Desk =
    [
        ("/Admin", 0), ("/Admin/Contents/ContentItems", 0), ("/Admin/Contents/ContentItems?page=3", 0), ("/Admin/Contents/ContentItems/NewsArticle", 0),
        ("/Admin/Contents/ContentItems?status=Draft", 0), ("/Admin/Contents/ContentItems?status=Waiting", 0), ("/Admin/Contents/ContentItems?status=Published", 0), ("/Admin/Contents/ContentItems?status=Scheduled", 0),
        // A word that stands in every article: its hits are gone through to count and once more to show.
        ("/Admin/Contents/ContentItems?q=thu+77", 0), ("/Admin/Contents/ContentItems?q=bai", 12), ("/Admin/Contents/ContentItems?q=bai&type=NewsArticle&sort=Title", 12),
        ("/Admin/Contents/ContentItems?sort=Title", 0), ("/Admin/Contents/ContentItems?sort=Author", 0), ("/Admin/Contents/ContentItems?sort=Published", 0),
        ("/Admin/Contents/ContentItems?author=test", 0), ("/Admin/Contents/ContentItems?author=test&from=2016-01-01", 0),
    ];

    [Fact]
    public async Task Pages_WithManyArticles_WorkAsWithFew()
    {
        var first = await site.PublishAsync("NewsArticle", "Bài gốc của nghìn bài", article => article.Part("HtmlBodyPart")["Html"] = $"<p>{ManyArticles.OneWord}</p>");
        using var anybody = site.AnonymousClient();
        using var editor = await site.SignInAsync("Editor");
        await ManyArticles.AddAsync(site, first, 1, Few);
        var few = await LookAsync(anybody, editor);
        var many = SoakRun.Of(5_000, 100_000);
        var watch = Stopwatch.StartNew();
        await ManyArticles.AddAsync(site, first, Few + 1, many);
        output.WriteLine($"{many} articles in the store after {watch.Elapsed.TotalSeconds:0.0} s");
        var more = await LookAsync(anybody, editor);
        var faults = new List<string>();
        foreach (var (page, growth) in Public.Concat(Desk))
        {
            var (before, after) = (few[page], more[page]);
            var each = (double)(after.Steps - before.Steps) / (many - Few);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{page}: {before.Statements} statements, {before.Steps} steps; then {after.Statements}, {after.Steps} in {after.Time.TotalMilliseconds:0} ms; {each:0.00} for each article"));
            // Steps are told by the score, and a few more pages of an index are looked at on the way down.
            if (after.Statements > before.Statements || each > growth + 0.05)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"{page}: {before.Statements} to {after.Statements} statements, {each:0.00} steps for each article, at most {growth}; most by {after.Heaviest}"));
            }
        }

        Findings.None(faults);
    }

    private async Task<Dictionary<string, Seen>> LookAsync(HttpClient anybody, HttpClient editor)
    {
        var seen = new Dictionary<string, Seen>(StringComparer.Ordinal);
        foreach (var (client, page) in Public.Select(page => (anybody, page.Path)).Concat(Desk.Select(page => (editor, page.Path))))
        {
            // The first time fills what is kept in memory; of six more the least counts, for the site also works by itself.
            await client.GetPageAsync(page);
            var looks = new List<Seen>();
            while (looks.Count < 6)
            {
                site.Work.Take();
                var watch = Stopwatch.StartNew();
                await client.GetPageAsync(page);
                watch.Stop();
                var work = site.Work.Take();
                looks.Add(new Seen(work.Count, work.Sum(statement => statement.Steps), watch.Elapsed, work.MaxBy(statement => statement.Steps).Sql));
            }

            seen[page] = looks.MinBy(look => (look.Statements, look.Steps))!;
        }

        return seen;
    }

    private sealed record Seen(int Statements, long Steps, TimeSpan Time, string Heaviest);
}
