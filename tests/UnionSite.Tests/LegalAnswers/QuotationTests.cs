using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.LegalAnswers;

/// <summary>A published answer quotes the law word for word, each quotation from the article that it names.</summary>
public sealed class QuotationTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Corpus = "03-legal-search-labour/dev/corpus.jsonl.gz";

    [Fact]
    public async Task PublishedAnswers_CiteAtLeastOneArticle_AndSayUntilWhenTheyHold()
    {
        var answers = await AnswersAsync();
        Assert.True(answers.Count >= 12, $"{answers.Count} published answers");
        Findings.None(answers.Where(answer => Citations(answer.Item).Count == 0).Select(answer => $"{answer.Title}: no citation"));
        Findings.None(answers.Where(answer => answer.Item["LegalAnswer"]?["CorrectAsOf"]?["Value"] is null).Select(answer => $"{answer.Title}: no date"));
    }

    [SharedDataFact(Corpus)]
    public async Task Quotations_StandVerbatim_InTheArticleTheyName()
    {
        var articles = ReadCorpus();
        var wrong = new List<string>();
        var checkedQuotes = 0;
        foreach (var (title, item) in await AnswersAsync())
        {
            foreach (var citation in Citations(item))
            {
                var place = $"{Text(citation, "Law")}#{Text(citation, "Article")}";
                var quote = OneLine(Text(citation, "Quote"));
                checkedQuotes++;
                if (quote.Length == 0)
                {
                    wrong.Add($"{title}: {place} quotes nothing");
                }
                else if (!articles.TryGetValue(place, out var text))
                {
                    wrong.Add($"{title}: the text of {place} is not at hand, so it may not be quoted");
                }
                else if (!text.Contains(quote, StringComparison.Ordinal))
                {
                    wrong.Add($"{title}: not in {place}: {quote}");
                }
            }
        }

        Assert.True(checkedQuotes >= 12, $"{checkedQuotes} quotations");
        Findings.None(wrong);
    }

    private async Task<IReadOnlyList<(string Title, JsonObject Item)>> AnswersAsync()
    {
        var rows = await site.Scope((SiteDb db) => db.ContentItems.AsNoTracking()
            .Where(row => row.Published && row.ContentType == "LegalAnswer").ToListAsync());
        return [.. rows.Select(row => (row.DisplayText, JsonNode.Parse(row.Json)!.AsObject()))];
    }

    private static IReadOnlyList<JsonObject> Citations(JsonObject item) =>
        [.. (item["Citations"]?["ContentItems"] as JsonArray ?? []).OfType<JsonObject>().Select(citation => citation["LegalCitation"]).OfType<JsonObject>()];

    private static string Text(JsonObject citation, string field) => citation[field]?["Text"]?.GetValue<string>() ?? "";

    // Law by law and article by article; an article that stands in the collection twice may be quoted from either.
    private static Dictionary<string, string> ReadCorpus()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(SharedDataFactAttribute.Find(Corpus)!), CompressionMode.Decompress));
        var articles = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            using var record = JsonDocument.Parse(line);
            var key = $"{record.RootElement.GetProperty("law").GetString()}#{record.RootElement.GetProperty("article").GetString()}";
            articles[key] = articles.GetValueOrDefault(key) + "\n" + OneLine(record.RootElement.GetProperty("text").GetString()!);
        }

        return articles;
    }

    // Only the breaks between lines differ between a file and a field; every word, sign and space in a line must be the same.
    private static string OneLine(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormC).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
