using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using UnionSite.Cms.Items;
using UnionSite.Tests.Site;
using Xunit;
using Xunit.Abstractions;

namespace UnionSite.BrowserTests.Soak;

/// <summary>Hostile strings, each on a page of its own so that none can hide another: in a browser, none of them runs.</summary>
public sealed class PayloadTests(PayloadSite site, ITestOutputHelper output) : IClassFixture<PayloadSite>
{
    // One source alone holds half of all strings: so many of each, and all of them in the long run.
    private const int OfEachSource = 4;

    private const int Windows = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static List<string> Payloads => [.. AttackStrings.All.Values.SelectMany(strings => SoakRun.Of(strings, OfEachSource)).Distinct(StringComparer.Ordinal)];

    [Fact]
    public async Task Window_NoticesWhatRuns()
    {
        await using var window = await site.WatchAsync();
        // The body is cleaned when it is saved and when it is shown: only a page beside the site can be hostile.
        Assert.Empty(await window.LookAsync("/"));
        Assert.Contains("ran alert(1)", await window.LookAsync("/", "<img src=x onerror=alert(1)>", Patience));
        Assert.Contains("a href=javascript:alert(1)", await window.LookAsync("/", "<a href=' java\nscript:alert(1)'>x</a>"));
        Assert.Contains("ran confirm(2)", await window.LookAsync("/", "<iframe srcdoc='<script>parent.confirm(2)</script>'></iframe>", Patience));
    }

    [SharedDataFact(AttackStrings.Set)]
    public async Task Payload_AsTitleLeadAndBodyOfAnArticle_RunsNowhere()
    {
        var payloads = Payloads;
        var author = await site.CreateUserAsync("Editor");
        var problems = await EachAsync(payloads, author.UserName!, async (window, payload, number) =>
        {
            var item = await PublishAsync(payload, number);
            var found = await window.LookAsync("/" + item.FindPart("AutoroutePart")!["Path"]);
            return found.Count > 0 ? found : await window.LookAsync($"/Admin/Contents/ContentItems/{item.ContentItemId}/Edit");
        });
        output.WriteLine($"{payloads.Count} payloads of {AttackStrings.All.Count} sources");
        Findings.None(problems);
    }

    [SharedDataFact(AttackStrings.Set)]
    public async Task Payload_AsAQuestion_RunsNowhereAtTheDesk()
    {
        var payloads = Payloads;
        foreach (var payload in payloads)
        {
            await AskAsync(payload);
        }

        var adviser = await site.CreateUserAsync("LegalAdviser");
        var questions = Questions();
        Assert.True(questions.Count >= payloads.Count, $"{questions.Count} questions of {payloads.Count}");
        Findings.None(await EachAsync(questions, adviser.UserName!, (window, id, _) => window.LookAsync($"/Admin/LegalAdvice/{id}")));
        Findings.None(await EachAsync(["/Admin/LegalAdvice", "/Admin/LegalAdvice?tinh-trang=all"], adviser.UserName!, (window, path, _) => window.LookAsync(path)));
    }

    private async Task<IReadOnlyCollection<string>> EachAsync(
        List<string> subjects, string userName, Func<PayloadWindow, string, int, Task<IReadOnlyList<string>>> look)
    {
        var problems = new ConcurrentQueue<string>();
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Windows).Select(async _ =>
        {
            await using var window = await site.WatchAsync();
            await window.SignInAsync(userName);
            for (var number = Interlocked.Increment(ref next); number < subjects.Count; number = Interlocked.Increment(ref next))
            {
                foreach (var problem in await TryAsync(() => look(window, subjects[number], number)))
                {
                    problems.Enqueue($"{problem}: {subjects[number]}");
                }
            }
        }));
        return problems;
    }

    /// <summary>A string that breaks the site is a finding; the ones behind it are looked at all the same.</summary>
    private static async Task<IReadOnlyList<string>> TryAsync(Func<Task<IReadOnlyList<string>>> look)
    {
        try
        {
            return await look();
        }
        catch (Exception broken) when (broken is not TimeoutException)
        {
            return [broken.GetType().Name + " " + broken.Message];
        }
    }

    private Task<ContentItem> PublishAsync(string payload, int number)
    {
        // A title is one line of bounded length; the path is given, because many strings leave no letter for one.
        var title = string.Concat(payload.Where(letter => !char.IsControl(letter))).Trim();
        title = title.Length is > 0 and <= 200 ? title : $"Bài mang chuỗi {number}";
        // The lead is required: blanks alone are refused, as they should be.
        var lead = string.IsNullOrWhiteSpace(payload) ? title : payload.Length <= 500 ? payload : payload[..500];
        return site.PublishAsync("NewsArticle", title, article =>
        {
            article.Part("AutoroutePart")["Path"] = string.Create(CultureInfo.InvariantCulture, $"chuoi/{number}");
            article.Part("HtmlBodyPart")["Html"] = payload;
            article.Part("NewsArticle")["Lead"] = new JsonObject { ["Text"] = lead };
        });
    }

    private async Task AskAsync(string payload)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Address) };
        // A form with a null character is refused before the site sees it.
        var text = payload.Replace("\0", "", StringComparison.Ordinal);
        text = text.Length <= 3000 ? text : text[..3000];
        using var answer = await client.SubmitAsync("/gui-cau-hoi", "form[action='/gui-cau-hoi']", new Dictionary<string, string?>
        {
            // Short strings are no question: words stand behind them, where they close nothing.
            ["Text"] = text + "\ntôi xin hỏi về quyền lợi của mình", ["Name"] = text.Length <= 100 ? text : text[..100], ["Contact"] = text.Length <= 100 ? text : text[..100],
        });
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{(int)answer.StatusCode}: {payload}");
    }

    private List<string> Questions()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(site.DataFolder, "site.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT CAST(Id AS TEXT) FROM legaladvice_questions ORDER BY Id";
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }
}
