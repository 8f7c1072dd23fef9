using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace UnionSite.Cms.Text;

/// <summary>The one allow-list for HTML, applied on the way in and on the way out.</summary>
public static class SafeHtml
{
    private static readonly string[] Tags =
    [
        "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "dfn", "div", "dl", "dt", "em",
        "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s",
        "section", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul",
    ];

    private static readonly string[] Attributes =
    [
        "alt", "cite", "class", "colspan", "datetime", "dir", "headers", "height", "href", "id", "lang", "reversed", "rowspan", "scope",
        "src", "start", "title", "type", "value", "width",
    ];

    // Sanitizer objects are not documented as safe for parallel use, and making one costs little beside the parse.
    private static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedTags.Clear();
        sanitizer.AllowedTags.UnionWith(Tags);
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.UnionWith(Attributes);
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedAtRules.Clear();
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["http", "https", "mailto", "tel"]);
        sanitizer.KeepChildNodes = true;
        // The text of these is code, not words: it goes with the tag.
        sanitizer.RemovingTag += (_, e) =>
        {
            if (e.Tag.LocalName is "script" or "style" or "template" or "noscript" or "iframe" or "object" or "embed" or "svg" or "math"
                or "xmp" or "noembed" or "noframes" or "plaintext" or "textarea" or "select" or "title" or "head")
            {
                e.Tag.InnerHtml = "";
            }
        };
        return sanitizer;
    }

    /// <summary>HTML that holds allowed elements and attributes only; stable when applied twice.</summary>
    public static string Clean(string? html)
    {
        if (string.IsNullOrEmpty(html))
        {
            return "";
        }

        var sanitizer = Create();
        var clean = sanitizer.Sanitize(html);
        return VietnameseText.Compose(clean);
    }

    /// <summary>The words of the HTML, blocks separated by line ends.</summary>
    public static string PlainText(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            return "";
        }

        using var document = new HtmlParser().ParseDocument(html);
        foreach (var code in document.QuerySelectorAll("script,style,template,noscript").ToList())
        {
            code.Remove();
        }

        var text = new System.Text.StringBuilder();
        Collect(document.Body!, text);
        return string.Join('\n', text.ToString().Split('\n').Select(VietnameseText.OneLine).Where(line => line.Length > 0));
    }

    private static void Collect(INode root, System.Text.StringBuilder text)
    {
        // An explicit stack: hostile HTML nests deeper than the thread's own.
        var open = new Stack<(INode Node, bool Closing)>();
        open.Push((root, false));
        while (open.TryPop(out var next))
        {
            if (next.Node is IText words)
            {
                text.Append(words.Data.Replace('\n', ' '));
                continue;
            }

            var block = next.Node is IElement { LocalName: not ("a" or "b" or "i" or "em" or "strong" or "span" or "u" or "s" or "sub" or "sup" or "small" or "abbr" or "cite" or "code" or "mark" or "q" or "time" or "del" or "ins" or "dfn" or "kbd") };
            if (block)
            {
                text.Append('\n');
            }

            if (next.Closing)
            {
                continue;
            }

            open.Push((next.Node, true));
            for (var child = next.Node.LastChild; child is not null; child = child.PreviousSibling)
            {
                open.Push((child, false));
            }
        }
    }

    /// <summary>An address that may stand in a link: a path of this site, http(s), mailto or tel; null for anything else.</summary>
    public static string? Url(string? url)
    {
        var text = url?.Trim() ?? "";
        if (text.StartsWith("~/", StringComparison.Ordinal))
        {
            text = text[1..];
        }

        if (text.Length == 0 || text.Any(char.IsControl) || text.Contains('\\', StringComparison.Ordinal))
        {
            return null;
        }

        if (text[0] is '/' or '#' or '?')
        {
            return text.StartsWith("//", StringComparison.Ordinal) ? null : text;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto" or "tel" ? text : null;
    }
}
