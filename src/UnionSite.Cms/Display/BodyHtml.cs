using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>Prepares a body text for the page: sanitised, ids on headings, tables that can scroll on a phone.</summary>
public static class BodyHtml
{
    /// <summary>The prepared HTML and its headings.</summary>
    public static (string Html, IReadOnlyList<BodyHeading> Headings) Prepare(string html)
    {
        var clean = GapMarkup.InHtml(SafeHtml.Clean(html));
        if (!clean.Contains("<h", StringComparison.OrdinalIgnoreCase) && !clean.Contains("<table", StringComparison.OrdinalIgnoreCase)
            && !clean.Contains("<img", StringComparison.OrdinalIgnoreCase))
        {
            return (clean, []);
        }

        using var document = new HtmlParser().ParseDocument("<body>" + clean);
        var headings = new List<BodyHeading>();
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var heading in document.Body!.QuerySelectorAll("h2,h3,h4"))
        {
            var text = VietnameseText.OneLine(heading.TextContent);
            var id = heading.Id is { Length: > 0 } own ? own : "m-" + VietnameseText.Slug(text);
            var unique = id;
            for (var number = 2; !used.Add(unique); number++)
            {
                unique = $"{id}-{number}";
            }

            heading.Id = unique;
            headings.Add(new BodyHeading(unique, text, heading.LocalName[1] - '0'));
        }

        foreach (var table in document.Body.QuerySelectorAll("table").Where(table => table.ParentElement?.ClassName != "scroll").ToList())
        {
            var scroll = document.CreateElement("div");
            scroll.ClassName = "scroll";
            scroll.SetAttribute("tabindex", "0");
            scroll.SetAttribute("role", "region");
            scroll.SetAttribute("aria-label", table.QuerySelector("caption")?.TextContent.Trim() is { Length: > 0 } caption ? caption : "Bảng");
            table.Before(scroll);
            scroll.AppendChild(table);
        }

        foreach (var image in document.Body.QuerySelectorAll("img"))
        {
            image.SetAttribute("loading", "lazy");
            if (!image.HasAttribute("alt"))
            {
                image.SetAttribute("alt", "");
            }
        }

        return (document.Body.InnerHtml, headings);
    }
}
