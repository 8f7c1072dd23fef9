using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>
/// Reads the targets of a plan out of its full text: the entries of the list under the heading that names targets ("CHỈ
/// TIÊU"), each with its percentage. The words stay the document's own; the site never states a figure by itself.
/// </summary>
public static partial class DocumentTargets
{
    private const int MaxTargets = 4;

    /// <summary>At most four targets, and where in the text they stand; none when the text has no such list.</summary>
    public static IReadOnlyList<DocumentTarget> Read(string bodyHtml)
    {
        using var document = new HtmlParser().ParseDocument("<body>" + bodyHtml);
        var heading = document.QuerySelectorAll("h2,h3").FirstOrDefault(found => Text.VietnameseText.Fold(found.TextContent).Contains("chi tieu", StringComparison.Ordinal));
        for (var next = heading?.NextElementSibling; next is not null && next.LocalName is not ("h2" or "h3"); next = next.NextElementSibling)
        {
            var lines = next.LocalName is "ol" or "ul" ? next.Children.Select(Line) : next.LocalName == "p" ? [Line(next)] : [];
            var targets = lines.Select(Target).OfType<DocumentTarget>().Take(MaxTargets).ToList();
            if (targets.Count > 1)
            {
                return targets;
            }
        }

        return [];
    }

    private static string Line(IElement element) => VietnameseText.OneLine(element.TextContent);

    private static DocumentTarget? Target(string line)
    {
        if (Figure().Match(line) is not { Success: true } found)
        {
            return null;
        }

        var before = line[..found.Index].TrimEnd();
        var after = line[(found.Index + found.Length)..].Trim().TrimEnd('.', ';');
        // "Hằng năm, 100% ...": the words follow the number. "..., mục tiêu nâng tỷ lệ ... đạt 70,5%.": they precede it.
        var words = after.Length > 0 ? after : before[(before.LastIndexOfAny([',', ';']) + 1)..].Trim();
        words = words.EndsWith(" đạt", StringComparison.Ordinal) ? words[..^4] : words;
        return words.Length > 0 ? new DocumentTarget(FigureOf(found), words) : null;
    }

    // "Trên 80%" becomes "> 80%", so that the figure stays one short word.
    private static string FigureOf(Match found)
    {
        var number = found.Groups["number"].Value.Replace(" ", "", StringComparison.Ordinal);
        return Text.VietnameseText.Fold(found.Groups["word"].Value).Trim() switch
        {
            "" => number,
            "tren" => "> " + number,
            _ => "≥ " + number,
        };
    }

    [GeneratedRegex(@"(?<word>trên\s+|từ\s+|ít nhất\s+)?(?<number>\d+(?:,\d+)?\s?%)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Figure();
}
