using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.WordPress;

/// <summary>
/// Turns the text of an entry into the site's HTML: block comments go, the shortcodes that every WordPress knows become
/// elements, bare lines become paragraphs, files and links of the old site become this site's. What is not known is told.
/// </summary>
/// <param name="baseUrl">Address of the old site.</param>
/// <param name="files">The files that came along.</param>
/// <param name="told">Hears of what could not be turned: a sort and an example.</param>
internal sealed partial class WordPressHtml(string baseUrl, WordPressFiles files, Action<string, string> told)
{
    private static readonly string[] Blocks =
        ["p", "div", "ul", "ol", "table", "blockquote", "figure", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "dl", "section", "address"];

    /// <summary>Clean HTML.</summary>
    public string Convert(string content)
    {
        var text = Shortcodes(content.ReplaceLineEndings("\n"));
        text = text.Contains("<!-- wp:", StringComparison.Ordinal) ? text : Paragraphs(text);
        using var document = new HtmlParser().ParseDocument("<body>" + text);
        var body = document.Body!;
        foreach (var comment in body.Descendants<IComment>().ToList())
        {
            comment.Remove();
        }

        foreach (var top in body.QuerySelectorAll("h1").ToList())
        {
            var heading = document.CreateElement("h2");
            heading.InnerHtml = top.InnerHtml;
            top.Replace(heading);
        }

        Frames(body);
        Pictures(body);
        Links(body);
        return SafeHtml.Clean(body.InnerHtml).Trim();
    }

    private string Shortcodes(string text)
    {
        text = Caption().Replace(text, match =>
        {
            var inner = match.Groups["inner"].Value;
            var end = inner.LastIndexOf('>') + 1;
            var caption = Attribute(match.Groups["attributes"].Value, "caption") is { Length: > 0 } old ? old : inner[end..].Trim();
            return $"\n\n<figure>{inner[..end]}{(caption.Length > 0 ? $"<figcaption>{caption}</figcaption>" : "")}</figure>\n\n";
        });
        text = Gallery().Replace(text, match => Pictures(Attribute(match.Groups["attributes"].Value, "ids")));
        text = Embed().Replace(text, match => Link(match.Groups["inner"].Value));
        text = Medium().Replace(text, match => Link(Source().Match(match.Groups["attributes"].Value).Groups["url"].Value));
        foreach (Match unknown in Unknown().Matches(text))
        {
            told("shortcode", "[" + unknown.Groups["name"].Value + "]");
        }

        return Escaped().Replace(text, "[${inner}]");
    }

    private string Pictures(string ids)
    {
        var figures = new StringBuilder();
        foreach (var id in ids.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (files.ById(id) is { } file)
            {
                figures.Append(CultureInfo.InvariantCulture, $"<figure><img src=\"/media/{WebUtility.HtmlEncode(UrlPath.Escape(file.Path))}\" alt=\"{WebUtility.HtmlEncode(file.Alt)}\"></figure>");
            }
            else
            {
                told("ảnh của bộ ảnh không có tệp", id);
            }
        }

        if (ids.Length == 0)
        {
            told("shortcode", "[gallery]");
        }

        return $"\n\n{figures}\n\n";
    }

    private static string Link(string url)
    {
        var address = WebUtility.HtmlEncode(WebUtility.HtmlDecode(SafeHtml.PlainText(url)).Trim());
        return address.Length == 0 ? "" : $"\n\n<p><a href=\"{address}\">{address}</a></p>\n\n";
    }

    // Texts of the old editor have no paragraphs, only lines: an empty line parts them.
    private static string Paragraphs(string text)
    {
        var result = new StringBuilder();
        var isPre = false;
        foreach (var part in EmptyLine().Split(text).Select(part => part.Trim('\n')).Where(part => part.Trim().Length > 0))
        {
            var isBlock = isPre || Blocks.Any(name => BlockStart(part, name));
            isPre = (isPre || part.Contains("<pre", StringComparison.OrdinalIgnoreCase)) && !part.Contains("</pre>", StringComparison.OrdinalIgnoreCase);
            result.Append(isBlock ? part + "\n\n" : $"<p>{part.Replace("\n", "<br>\n", StringComparison.Ordinal)}</p>\n");
        }

        return result.ToString();
    }

    private static bool BlockStart(string text, string name)
    {
        var start = text.AsSpan().TrimStart();
        start = start.StartsWith("</") ? start[2..] : start.StartsWith("<") ? start[1..] : "";
        return start.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (start.Length == name.Length || !char.IsAsciiLetterOrDigit(start[name.Length]));
    }

    // A frame shows a page of elsewhere; its address stays as a link.
    private void Frames(IElement body)
    {
        foreach (var frame in body.QuerySelectorAll("iframe[src], embed[src], object[data], video[src], audio[src]").ToList())
        {
            var address = frame.GetAttribute("src") ?? frame.GetAttribute("data") ?? "";
            var link = frame.Owner!.CreateElement("a");
            link.SetAttribute("href", address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address);
            link.TextContent = address;
            var paragraph = frame.Owner.CreateElement("p");
            paragraph.AppendChild(link);
            frame.Replace(paragraph);
            told("khung nhúng được thay bằng liên kết", address);
        }
    }

    private void Pictures(IElement body)
    {
        foreach (var picture in body.QuerySelectorAll("img").ToList())
        {
            var source = picture.GetAttribute("src") ?? "";
            picture.RemoveAttribute("srcset");
            if (files.ByUrl(source) is { } file)
            {
                picture.SetAttribute("src", "/media/" + UrlPath.Escape(file.Path));
                if (string.IsNullOrWhiteSpace(picture.GetAttribute("alt")) && file.Alt.Length > 0)
                {
                    picture.SetAttribute("alt", file.Alt);
                }

                continue;
            }

            told("ảnh không có tệp, được thay bằng liên kết", source);
            var link = picture.Owner!.CreateElement("a");
            link.SetAttribute("href", source);
            link.TextContent = "Ảnh: " + (picture.GetAttribute("alt") is { Length: > 0 } alt ? alt : source.Split('/')[^1]);
            // A link inside a link is none: the outer one led to the same picture.
            (picture.Closest("a") is { } outer && outer.TextContent.Trim().Length == 0 ? outer : picture).Replace(link);
        }
    }

    private void Links(IElement body)
    {
        foreach (var link in body.QuerySelectorAll("a[href]").ToList())
        {
            var target = link.GetAttribute("href")!;
            if (files.ByUrl(target) is { } file)
            {
                link.SetAttribute("href", "/media/" + UrlPath.Escape(file.Path));
            }
            else if (baseUrl.Length > 0 && WordPressFiles.Below(target, baseUrl) is { } path && !path.Contains("wp-content/uploads", StringComparison.Ordinal))
            {
                link.SetAttribute("href", "/" + path.TrimStart('/'));
            }
        }
    }

    private static string Attribute(string attributes, string name)
    {
        var match = AttributeValue().Matches(attributes).FirstOrDefault(match => match.Groups["name"].Value == name);
        return match is null ? "" : match.Groups["value"].Value.Trim('"', '\'');
    }

    [GeneratedRegex(@"(?<!\[)\[caption(?<attributes>[^\]]*)\](?<inner>.*?)\[/caption\]", RegexOptions.Singleline, 5000)]
    private static partial Regex Caption();

    [GeneratedRegex(@"(?<!\[)\[gallery(?<attributes>[^\]]*)\]", RegexOptions.None, 5000)]
    private static partial Regex Gallery();

    [GeneratedRegex(@"(?<!\[)\[embed[^\]]*\](?<inner>.*?)\[/embed\]", RegexOptions.Singleline, 5000)]
    private static partial Regex Embed();

    [GeneratedRegex(@"(?<!\[)\[(?:audio|video|playlist)(?<attributes>[^\]]*)\](?:\s*\[/(?:audio|video)\])?", RegexOptions.None, 5000)]
    private static partial Regex Medium();

    [GeneratedRegex(@"(?<url>https?://[^""'\s\]]+)", RegexOptions.None, 5000)]
    private static partial Regex Source();

    [GeneratedRegex(@"(?<![\[\w])\[(?<name>[a-z][a-z0-9_\-]{2,40})(?:\s+[a-z_]+=[^\]]*|\s*/)?\](?!\()", RegexOptions.None, 5000)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"\[\[(?<inner>[^\[\]]+)\]\]", RegexOptions.None, 5000)]
    private static partial Regex Escaped();

    [GeneratedRegex(@"\n[ \t]*\n+", RegexOptions.None, 5000)]
    private static partial Regex EmptyLine();

    [GeneratedRegex(@"(?<name>[a-z_]+)=(?<value>""[^""]*""|'[^']*'|[^\s""']+)", RegexOptions.None, 5000)]
    private static partial Regex AttributeValue();
}
