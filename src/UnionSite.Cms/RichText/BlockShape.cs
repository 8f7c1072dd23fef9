using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.RichText;

/// <summary>Leaves paragraphs, headings, lists, tables, quotations, and no other block; none of them empty.</summary>
internal static partial class BlockShape
{
    private const int LongestHeading = 300;
    private static readonly string[] Attributes = ["href", "src", "alt", "colspan", "rowspan", "start", "type", "scope"];

    /// <summary>Level of a paragraph that Word counts as a heading, 0 for none.</summary>
    public static int WordHeading(IElement paragraph)
    {
        var named = HeadingClass().Match(paragraph.ClassName ?? "");
        var outline = Outline().Match(PastedHtml.Style(paragraph));
        return paragraph.LocalName != "p" || paragraph.TextContent.Length > LongestHeading ? 0
            : paragraph.ClassName == "MsoTitle" ? 1
            : named.Success ? named.Groups[1].Value[0] - '0'
            : outline.Success ? outline.Groups[1].Value[0] - '0'
            : 0;
    }

    /// <summary>Rewrites the blocks in place.</summary>
    public static void Rewrite(IElement body)
    {
        Headings(body);
        foreach (var element in PastedHtml.All(body, "*").AsEnumerable().Reverse())
        {
            if (element.LocalName is "br")
            {
                Break(element);
            }
            else if (!Keep(element))
            {
                Dissolve(element);
            }
        }

        foreach (var table in PastedHtml.All(body, "table"))
        {
            Table(table);
        }

        foreach (var quote in PastedHtml.All(body, "blockquote"))
        {
            Paragraphs(quote);
        }

        Paragraphs(body);
        Empty(body);
        foreach (var element in PastedHtml.All(body, "*"))
        {
            foreach (var attribute in element.Attributes.Where(attribute => !Attributes.Contains(attribute.Name)
                || (attribute.Name is "type" or "start" && element.LocalName != "ol") || (attribute.Name is "colspan" or "rowspan" && attribute.Value is "1" or "0")).ToList())
            {
                element.RemoveAttribute(attribute.Name);
            }
        }
    }

    /// <summary>The blocks as HTML, each on a line of its own.</summary>
    public static string Write(IElement body)
    {
        var html = new StringBuilder();
        foreach (var child in body.ChildNodes)
        {
            html.Append(child is IElement element ? element.OuterHtml : child.TextContent.Trim()).Append(PastedHtml.IsBlock(child) ? "\n" : "");
        }

        return html.ToString().Trim();
    }

    private static void Headings(IElement body)
    {
        foreach (var paragraph in PastedHtml.All(body, "p"))
        {
            if (WordHeading(paragraph) is > 0 and var level && !PastedHtml.IsBlank(paragraph) && paragraph.Closest("td,th,li") is null)
            {
                PastedHtml.Rename(paragraph, $"h{Math.Min(level, 6)}");
            }
        }

        // The page's own title is its only h1.
        if (body.QuerySelector("h1") is not null)
        {
            foreach (var heading in PastedHtml.All(body, "h1,h2,h3,h4,h5,h6"))
            {
                PastedHtml.Rename(heading, $"h{Math.Min(heading.LocalName[1] - '0' + 1, 6)}");
            }
        }
    }

    private static bool Keep(IElement element) => element.LocalName is "p" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "li" or "table" or "tbody" or "tr" or "td" or "th"
        or "blockquote" or "pre" or "hr" or "a" or "img" or "strong" or "em" or "u" or "s" or "sub" or "sup" or "code";

    // A page break of Word is no line break; two words around it stay two.
    private static void Break(IElement line)
    {
        var style = PastedHtml.Style(line);
        if (style.Contains("page-break", StringComparison.Ordinal) || style.Contains("mso-special-character", StringComparison.Ordinal) || line.ParentElement?.LocalName is "body" or "div")
        {
            line.ReplaceWith(line.Owner!.CreateTextNode(" "));
        }
    }

    private static void Dissolve(IElement element)
    {
        var block = element.LocalName is not ("thead" or "tfoot" or "colgroup" or "col" or "area" or "map" or "a") && IsBlockName(element.LocalName);
        if (block && !PastedHtml.HoldsBlock(element) && element.Closest("p,li,td,th,h2,h3,h4,h5,h6") is null && !PastedHtml.IsBlank(element))
        {
            PastedHtml.Rename(element, "p");
            return;
        }

        if (block)
        {
            // What stood on a line of its own never touches its neighbours.
            element.InsertBefore(element.Owner!.CreateTextNode(" "), element.FirstChild);
            var apart = element.Closest("p,td,th,li,h2,h3,h4,h5,h6") is not null && element.NextSibling is not null && !PastedHtml.HoldsBlock(element);
            element.AppendChild(apart ? element.Owner!.CreateElement("br") : element.Owner!.CreateTextNode(" "));
        }

        PastedHtml.Unwrap(element);
    }

    private static bool IsBlockName(string name) => name is "div" or "section" or "article" or "center" or "dd" or "dt" or "dl" or "figure" or "figcaption" or "header" or "footer" or "main"
        or "aside" or "nav" or "address" or "fieldset" or "legend" or "form" or "caption" or "details" or "summary" or "h1";

    private static void Table(IElement table)
    {
        foreach (var cell in PastedHtml.All(table, "td,th"))
        {
            if (cell.ChildNodes.Where(node => !PastedHtml.IsBlank(node)).ToList() is [IElement { LocalName: "p" } only])
            {
                PastedHtml.Unwrap(only);
            }
        }

        var rows = table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table).ToList();
        var first = rows.Count > 1 ? rows[0].Children.Where(cell => !PastedHtml.IsBlank(cell)).ToList() : [];
        if (first.Count > 1 && first.All(IsBold))
        {
            foreach (var cell in rows[0].Children.Where(cell => cell.LocalName == "td").ToList())
            {
                var head = PastedHtml.Rename(cell, "th");
                head.SetAttribute("scope", "col");
                foreach (var name in new[] { "colspan", "rowspan" })
                {
                    if (cell.GetAttribute(name) is { } span)
                    {
                        head.SetAttribute(name, span);
                    }
                }
            }
        }
    }

    private static bool IsBold(IElement cell) => cell.Descendants<IText>().All(text => string.IsNullOrWhiteSpace(text.Data) || text.ParentElement?.Closest("strong,th") is not null);

    // Words that stand between paragraphs are a paragraph.
    private static void Paragraphs(IElement parent)
    {
        IElement? open = null;
        foreach (var node in parent.ChildNodes.ToList())
        {
            if (PastedHtml.IsBlock(node))
            {
                open = null;
                continue;
            }

            if (open is null && PastedHtml.IsBlank(node))
            {
                node.RemoveFromParent();
                continue;
            }

            if (open is null)
            {
                open = parent.Owner!.CreateElement("p");
                parent.InsertBefore(open, node);
            }

            open.AppendChild(node);
        }
    }

    private static void Empty(IElement body)
    {
        foreach (var block in PastedHtml.All(body, "p,h2,h3,h4,h5,h6,li,ul,ol,blockquote,table").AsEnumerable().Reverse())
        {
            if (PastedHtml.IsBlank(block))
            {
                block.Remove();
                continue;
            }

            foreach (var edge in block.LocalName is "ul" or "ol" or "table" ? [] : new[] { true, false })
            {
                Trim(block, edge);
            }
        }
    }

    private static void Trim(IElement block, bool start)
    {
        while ((start ? block.FirstChild : block.LastChild) is { } edge && (edge is IElement { LocalName: "br" } || (edge is IText && PastedHtml.IsBlank(edge))))
        {
            edge.RemoveFromParent();
        }

        if ((start ? block.FirstChild : block.LastChild) is IText text)
        {
            text.Data = start ? text.Data.TrimStart() : text.Data.TrimEnd();
        }
    }

    [GeneratedRegex(@"^MsoHeading([1-9])\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex HeadingClass();

    [GeneratedRegex(@"mso-outline-level\s*:\s*([1-9])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Outline();
}
