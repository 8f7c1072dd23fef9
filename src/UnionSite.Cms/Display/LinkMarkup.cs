using Microsoft.AspNetCore.Html;

namespace UnionSite.Cms.Display;

/// <summary>Writes links in a row, with a comma between them.</summary>
public static class LinkMarkup
{
    /// <summary>Terms, linked when they have a page.</summary>
    public static IHtmlContent Of(IEnumerable<TermView> terms) => Row(terms.Select(term => (term.Name, term.Url)));

    /// <summary>Other documents.</summary>
    public static IHtmlContent Of(IEnumerable<DocumentLink> documents) => Row(documents.Select(document => (document.Text, (string?)document.Url)));

    private static HtmlContentBuilder Row(IEnumerable<(string Text, string? Url)> links)
    {
        var html = new HtmlContentBuilder();
        var first = true;
        foreach (var (text, url) in links)
        {
            html.Append(first ? "" : ", ");
            first = false;
            if (url is null)
            {
                html.Append(text);
            }
            else
            {
                html.AppendHtml("<a href=\"").Append(url).AppendHtml("\">").Append(text).AppendHtml("</a>");
            }
        }

        return html;
    }
}
