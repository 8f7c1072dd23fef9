using Microsoft.AspNetCore.Html;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Search;

/// <summary>Marks the words of a query in the text as it is written, accents and all.</summary>
internal sealed class Highlight(IReadOnlyList<string> words)
{
    private const int Before = 60;
    private const int Length = 220;

    /// <summary>The whole text with its hits marked.</summary>
    public IHtmlContent Whole(string text) => Mark(text, 0, text.Length);

    /// <summary>About two lines around the place where most different words stand close together.</summary>
    public IHtmlContent Passage(string text)
    {
        var plain = VietnameseText.OneLine(text);
        var hits = SearchWords.Ranges(plain).Select(range => (range.Start.Value, Word: Matching(plain[range]))).Where(hit => hit.Word is not null).ToList();
        var best = 0;
        var score = 0;
        foreach (var (position, _) in hits.Take(400))
        {
            var distinct = hits.Where(hit => hit.Value >= position && hit.Value < position + Length - Before).Select(hit => hit.Word).Distinct().Count();
            if (distinct > score)
            {
                (best, score) = (position, distinct);
            }
        }

        var start = WordStart(plain, Math.Max(0, best - Before));
        var end = start + Length >= plain.Length ? plain.Length : WordEnd(plain, start + Length);
        var html = new HtmlContentBuilder();
        html.Append(start > 0 ? "…" : "");
        html.AppendHtml(Mark(plain, start, end));
        return html.Append(end < plain.Length ? "…" : "");
    }

    private HtmlContentBuilder Mark(string text, int from, int to)
    {
        var html = new HtmlContentBuilder();
        var written = from;
        foreach (var range in SearchWords.Ranges(text[from..to]))
        {
            var start = from + range.Start.Value;
            var end = from + range.End.Value;
            if (Matching(text[start..end]) is null)
            {
                continue;
            }

            html.Append(text[written..start]);
            html.AppendHtml("<mark>").Append(text[start..end]).AppendHtml("</mark>");
            written = end;
        }

        return (HtmlContentBuilder)html.Append(text[written..to]);
    }

    private string? Matching(string word)
    {
        var folded = VietnameseText.Fold(word);
        for (var i = 0; i < words.Count; i++)
        {
            // The last word of a query may be the beginning of a longer one, as in the index.
            if (folded == words[i] || (i == words.Count - 1 && words[i].Length > 2 && !char.IsDigit(words[i][0]) && folded.StartsWith(words[i], StringComparison.Ordinal)))
            {
                return words[i];
            }
        }

        return null;
    }

    private static int WordStart(string text, int position)
    {
        while (position > 0 && text[position - 1] != ' ')
        {
            position--;
        }

        return position;
    }

    private static int WordEnd(string text, int position)
    {
        while (position < text.Length && text[position] != ' ')
        {
            position++;
        }

        return position;
    }
}
