using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace UnionSite.Cms.Display;

/// <summary>
/// Marks facts that are not known yet. Editors write them in square brackets, "[cần bổ sung: địa điểm]"; readers see a marked
/// gap, so that nobody takes it for a fact.
/// </summary>
public static partial class GapMarkup
{
    /// <summary>Plain text with its gaps marked.</summary>
    public static IHtmlContent Of(string text)
    {
        var html = new HtmlContentBuilder();
        var written = 0;
        foreach (Match gap in Gap().Matches(text))
        {
            html.Append(text[written..gap.Index]).AppendHtml("<span class=\"gap\">").Append(gap.Groups[1].Value).AppendHtml("</span>");
            written = gap.Index + gap.Length;
        }

        return html.Append(text[written..]);
    }

    /// <summary>Sanitised HTML with the gaps of its text marked. A bracket inside a tag is no gap, for it holds no colon and tag marks.</summary>
    public static string InHtml(string html) => html.Contains('[', StringComparison.Ordinal)
        ? Gap().Replace(html, "<span class=\"gap\">$1</span>")
        : html;

    [GeneratedRegex(@"\[((?:cần bổ sung|to be added|to be confirmed)[^\[\]<>""]{0,200})\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Gap();
}
