using UnionSite.Tests.LegalAdvice;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Soak;

/// <summary>Everybody who uses the site during the kill loop, and what the site owes them after each start.</summary>
internal sealed class People
{
    private readonly StoreLook _store;
    private readonly EditorAtWork[] _editors;
    private readonly AskerAtWork[] _askers = [new("Sen"), new("Mai")];
    private readonly ReaderAtWork[] _readers;
    private readonly int _questionsAtFirst;
    private readonly HashSet<string> _checked = [];
    private IReadOnlyDictionary<string, long> _views;
    private long _askedAtCheck;

    /// <summary>The people of a data folder's site.</summary>
    /// <param name="dataFolder">The site's data.</param>
    /// <param name="editors">User names of two editors.</param>
    /// <param name="seed">What the editors do follows from it.</param>
    public People(string dataFolder, IReadOnlyList<string> editors, int seed)
    {
        _store = new StoreLook(dataFolder);
        _editors = [new("ban", editors[0], seed), new("suong", editors[1], seed + 1)];
        var pages = _store.Pages(6);
        _readers = [new(pages), new(pages)];
        _questionsAtFirst = _store.Questions();
        _views = _store.Views();
    }

    private IEnumerable<WorkAtSite> Everybody => _editors.Concat<WorkAtSite>(_askers).Concat(_readers);

    /// <summary>In a line, what has been done so far.</summary>
    public string Done =>
        $"{_editors.Sum(editor => editor.Articles.Count(article => article.Kept is not null))} articles, {_askers.Sum(asker => asker.Questions.Count(question => question.IsKept))} questions, {_readers.Sum(reader => reader.Asked.Values.Sum())} pages asked for";

    /// <summary>Everybody works until the site falls or the day is over.</summary>
    public Task WorkAsync(Uri address, CancellationToken dayIsOver) =>
        Task.WhenAll(Everybody.Select(person => Task.Run(() => person.WorkAsync(address, dayIsOver), CancellationToken.None)));

    /// <summary>Ends when the site has answered so many acts more: a slow machine is given longer.</summary>
    public async Task ActsAsync(int more)
    {
        var until = Acts() + more;
        while (Acts() < until)
        {
            await Task.Delay(1);
        }
    }

    /// <summary>Stored views of the pages that are read.</summary>
    public IReadOnlyDictionary<string, long> Views() => _store.Views();

    /// <summary>Views asked for since the last <see cref="CheckAsync"/>, of which <paramref name="before"/> tells what was stored.</summary>
    public long AskedSince(IReadOnlyDictionary<string, long> before)
    {
        Assert.Equal(_views, before);
        return _readers.Sum(reader => reader.Asked.Values.Sum()) - _askedAtCheck;
    }

    /// <summary>Compares what the site shows and stores with what it said, and forgets what was never answered.</summary>
    public async Task CheckAsync(Uri address, string when)
    {
        Findings.None(_store.Damage().Concat(_store.SearchFaults()).Select(fault => $"{when}: {fault}"));
        using var anybody = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
        foreach (var editor in _editors)
        {
            foreach (var article in editor.Articles.Where(article => article.Sent is not null || !_checked.Contains(article.Word + article.Kept)).ToList())
            {
                await CheckAsync(anybody, article, when);
            }

            editor.Articles.RemoveAll(article => article.Kept is null);
        }

        await CheckQuestionsAsync(address, when);
        CheckViews(when);
    }

    private int Acts() => Everybody.Sum(person => person.Acts);

    private async Task CheckAsync(HttpClient anybody, Article article, string when)
    {
        var items = _store.ItemsOf(article.Title);
        Assert.True(items.Count <= 1, $"{when}: {article.Title} is stored {items.Count} times");
        var found = items.Count == 0 ? null : items[0].Texts;
        Assert.True(found == article.Kept || (article.Sent is not null && found == article.Sent), $"{when}: {article.Title} is {found}; acknowledged {article.Kept}; on its way {article.Sent}");
        (article.Kept, article.Sent) = (found, null);
        if (found is null)
        {
            return;
        }

        (article.Id, article.Path) = (items[0].Id, items[0].Path);
        var hits = await anybody.GetPageAsync("/tim-kiem?q=" + article.Word);
        var isFound = hits.QuerySelector("main")!.TextContent.Contains(article.Title, StringComparison.Ordinal);
        Assert.True(isFound == (found.Published is not null), $"{when}: search {(isFound ? "finds" : "does not find")} {article.Title}, {found}");
        if (found.Published is not null)
        {
            var page = await anybody.GetPageAsync("/" + article.Path);
            Assert.Contains(found.Published, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }

        _checked.Add(article.Word + article.Kept);
    }

    private async Task CheckQuestionsAsync(Uri address, string when)
    {
        var all = _askers.SelectMany(asker => asker.Questions).ToList();
        var stored = _store.Questions() - _questionsAtFirst;
        Assert.True(stored >= all.Count(question => question.IsKept) && stored <= all.Count, $"{when}: {stored} questions stored, {all.Count(question => question.IsKept)} acknowledged, {all.Count} sent");
        foreach (var asker in _askers)
        {
            using var client = asker.Client(address);
            foreach (var question in asker.Questions.Where(question => !_checked.Contains(question.Text)))
            {
                if (question.Receipt is null)
                {
                    await AskerAtWork.SendAsync(client, question);
                }

                var (code, secret) = question.Receipt!.Value;
                using var tracking = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
                Assert.Contains(question.Text, (await Asker.TrackAsync(tracking, code, secret)).Body!.TextContent, StringComparison.Ordinal);
                _checked.Add(question.Text);
            }
        }

        // Those that were sent again because nobody had answered are there once all the same.
        Assert.Equal(all.Count, _store.Questions() - _questionsAtFirst);
        Assert.Equal(all.Count, all.Select(question => question.Receipt!.Value.Code).Distinct().Count());
    }

    private void CheckViews(string when)
    {
        var views = _store.Views();
        foreach (var id in _readers[0].Asked.Keys)
        {
            var asked = _readers.Sum(reader => reader.Asked[id]);
            var stored = views.GetValueOrDefault(id);
            Assert.True(stored <= asked && stored >= _views.GetValueOrDefault(id), $"{when}: {id} has {stored} views, {_views.GetValueOrDefault(id)} before, {asked} asked for");
        }

        _views = views;
        _askedAtCheck = _readers.Sum(reader => reader.Asked.Values.Sum());
    }
}
