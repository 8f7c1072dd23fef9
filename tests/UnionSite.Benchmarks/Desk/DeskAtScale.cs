using System.Globalization;
using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Cms.Items;
using UnionSite.Tests.Site;
using UnionSite.Tests.Soak;
using Xunit;

namespace UnionSite.Benchmarks.Desk;

/// <summary>
/// What an editor waits for, in Chromium: the first paint of the desk's pages, and a save until the next page is painted.
/// Two sites run side by side, one with few items and one with many, and are asked in turn; the figure that counts is the
/// ratio of the two.
/// </summary>
internal static class DeskAtScale
{
    private const int Few = 1_200;
    private const int Rounds = 9;

    // Paint events are told from the start of the navigation, which for a form is the moment of the press.
    private const string Painted = """
        () => new Promise(done => {
          const paint = performance.getEntriesByName('first-contentful-paint')[0];
          if (paint) done(paint.startTime);
          else new PerformanceObserver(list => { const first = list.getEntriesByName('first-contentful-paint')[0]; if (first) done(first.startTime); }).observe({ type: 'paint', buffered: true });
        })
        """;

    /// <summary>Runs it and prints the table.</summary>
    /// <param name="items">Items of the large site.</param>
    public static async Task RunAsync(int items)
    {
        await using var few = await Side.StartAsync(Few);
        await using var many = await Side.StartAsync(items);
        Console.WriteLine($"{"",-44}{Number(Few),12}{Number(items),12}{"ratio",8}   (median ms of {Rounds})");
        foreach (var (name, act) in Acts)
        {
            // The first time fills what is kept in memory.
            await act(few);
            await act(many);
            List<double> little = [], large = [];
            for (var round = 0; round < Rounds; round++)
            {
                little.Add(await act(few));
                large.Add(await act(many));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44}{Median(little),12:0}{Median(large),12:0}{Median(large) / Median(little),8:0.00}"));
        }
    }

    private static IReadOnlyList<(string Name, Func<Side, Task<double>> Act)> Acts { get; } =
    [
        ("first paint: desk", side => side.OpenAsync("/Admin")),
        ("first paint: list of all content", side => side.OpenAsync("/Admin/Contents/ContentItems")),
        ("first paint: list, one type by title", side => side.OpenAsync("/Admin/Contents/ContentItems?type=NewsArticle&sort=Title")),
        ("first paint: list, a rare word", side => side.OpenAsync("/Admin/Contents/ContentItems?q=thu+77")),
        ("first paint: list, a word of every item", side => side.OpenAsync("/Admin/Contents/ContentItems?q=bai")),
        ("first paint: editor of an article", side => side.OpenAsync(side.Editor)),
        ("first paint: versions of an article", side => side.OpenAsync(side.Editor.Replace("/Edit", "/Versions", StringComparison.Ordinal))),
        ("save a draft, to the next paint", side => side.SaveAsync("draft")),
        ("publish, to the next paint", side => side.SaveAsync("publish")),
    ];

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static string Number(int items) => items.ToString("#,0", CultureInfo.InvariantCulture);

    // One site with its own window of a signed-in editor.
    private sealed class Side(BrowserSite site) : IAsyncDisposable
    {
        private Visit _visit = null!;
        private int _saves;

        public string Editor { get; private set; } = "";

        public static async Task<Side> StartAsync(int items)
        {
            var site = new BrowserSite();
            await ((IAsyncLifetime)site).InitializeAsync();
            var first = await site.PublishAsync("NewsArticle", "Bài gốc của nghìn bài", article => article.Part("HtmlBodyPart")["Html"] = $"<p>{ManyArticles.OneWord}</p>");
            await ManyArticles.AddAsync(site, first, 1, items);
            var own = await site.PublishAsync("NewsArticle", "Bài đang viết dở");
            return new Side(site) { _visit = await site.SignedInAsync("Editor"), Editor = $"/Admin/Contents/ContentItems/{own.ContentItemId}/Edit" };
        }

        public async Task<double> OpenAsync(string path)
        {
            if (await _visit.OpenAsync(path) != 200)
            {
                throw new InvalidOperationException($"{path} did not answer 200");
            }

            return await _visit.Page.EvaluateAsync<double>(Painted);
        }

        public async Task<double> SaveAsync(string verb)
        {
            await _visit.OpenAsync(Editor);
            await _visit.Page.Locator("[name='NewsArticle.Lead.Text']").FillAsync($"Lần lưu thứ {++_saves}. Hai câu dẫn.");
            var button = _visit.Page.Locator($"#soan button[name=_do][value={verb}]").Last;
            await _visit.PressAsync(button);
            if (await _visit.Page.Locator(".note.bad").CountAsync() > 0)
            {
                throw new InvalidOperationException(await _visit.Page.Locator(".note.bad").First.InnerTextAsync());
            }

            return await _visit.Page.EvaluateAsync<double>(Painted);
        }

        public async ValueTask DisposeAsync()
        {
            await _visit.DisposeAsync();
            await ((IAsyncLifetime)site).DisposeAsync();
        }
    }
}
