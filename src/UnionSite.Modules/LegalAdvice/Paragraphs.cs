using System.Text.Encodings.Web;
using System.Text.Unicode;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>Plain text as paragraphs: a blank line parts them.</summary>
internal static class Paragraphs
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The paragraphs; each is its lines.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(string? text) =>
        [.. NewQuestion.Lines(text).Split('\n').Select(line => line.TrimEnd())
            .Aggregate(new List<List<string>> { new() }, (paragraphs, line) =>
            {
                if (line.Length > 0)
                {
                    paragraphs[^1].Add(line);
                }
                else if (paragraphs[^1].Count > 0)
                {
                    paragraphs.Add([]);
                }

                return paragraphs;
            })
            .Where(paragraph => paragraph.Count > 0)];

    /// <summary>The text as HTML of a body part.</summary>
    public static string Html(string? text) =>
        SafeHtml.Clean(string.Join('\n', Of(text).Select(lines => $"<p>{string.Join("<br>", lines.Select(Encoder.Encode))}</p>")));
}
