using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using UnionSite.Cms.Documents;
using UnionSite.Tests.Site;

namespace UnionSite.Tests.Documents;

/// <summary>
/// The labelled official documents: short facts in document-labels.json, texts from the data collection. The collection wraps
/// each text in its own summary and table of attributes; a label says which lines are the document itself, and what is left
/// of such tables in them is taken out, so that no value can be read from the answer sheet.
/// </summary>
internal static partial class DocumentLabels
{
    public const string Texts = "05-official-documents/dev/legal-documents-2026-markdown.jsonl.gz";

    private const int HeadLines = 80;

    /// <summary>One document with its label.</summary>
    public sealed record Labelled(JsonObject Label, ExtractedDocument Read)
    {
        public string Id => (string)Label["id"]!;

        public bool IsHeldOut => (string)Label["half"]! == "held";
    }

    /// <summary>Every labelled document, read.</summary>
    public static IReadOnlyList<Labelled> Read()
    {
        var labels = JsonNode.Parse(File.ReadAllText(RepositoryFolder.Below("tests", "UnionSite.Tests", "Documents", "document-labels.json")))!.AsArray()
            .Select(label => label!.AsObject()).ToDictionary(label => (string)label["id"]!);
        var found = new List<Labelled>();
        foreach (var row in Rows(Texts))
        {
            if (labels.TryGetValue((string)row["id"]!, out var label))
            {
                var source = PlainTextSource.Read(Text((string)row["markdown"]!, (int)label["from"]!, (int)label["to"]!));
                found.Add(new Labelled(label, DocumentExtractor.Read(DocumentLines.Of(source))));
            }
        }

        return found;
    }

    /// <summary>The rows of a packed file of JSON lines.</summary>
    public static IEnumerable<JsonObject> Rows(string path)
    {
        using var file = File.OpenRead(SharedDataFactAttribute.Find(path)!);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return JsonNode.Parse(line)!.AsObject();
        }
    }

    private static string Text(string markdown, int from, int to)
    {
        var lines = markdown.Normalize(NormalizationForm.FormC).Split('\n');
        return string.Join('\n', lines[from..Math.Min(to, lines.Length)]
            .Where((line, index) => !(index < HeadLines && line.TrimStart().StartsWith('|')) && !Wrapping().IsMatch(line)));
    }

    [GeneratedRegex(@"^#+\s*(?:thông tin văn bản|văn bản|nội dung)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Wrapping();
}
