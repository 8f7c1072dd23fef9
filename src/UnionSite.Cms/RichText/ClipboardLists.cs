using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.RichText;

/// <summary>Word copies lists as paragraphs with a drawn mark: these become lists again. Lists of browsers are put in order.</summary>
internal static partial class ClipboardLists
{
    /// <summary>Makes lists of the paragraphs, in place.</summary>
    public static void Build(IElement body)
    {
        Repair(body);
        var open = new List<(IElement List, string Id, string Type)>();
        IElement? last = null;
        foreach (var paragraph in PastedHtml.All(body, "p,h1,h2,h3,h4,h5,h6"))
        {
            var mark = Mark(paragraph);
            if (mark is null)
            {
                continue;
            }

            if (IsHeading(paragraph))
            {
                // The number of a heading is part of its words.
                var words = mark.Owner!.CreateTextNode(VietnameseText.OneLine(mark.TextContent) + " ");
                mark.ReplaceWith(words);
                continue;
            }

            var drawn = VietnameseText.OneLine(mark.TextContent);
            var number = drawn is "o" || InSymbolFont(mark) ? new ListNumber("", 0) : ListNumber.Read(drawn);
            mark.Remove();
            if (last is null || Next(last) != paragraph)
            {
                open.Clear();
            }

            var item = Place(open, paragraph, number);
            last = open[0].List;
            PastedHtml.Move(paragraph, item);
            paragraph.Remove();
        }
    }

    private static IElement Place(List<(IElement List, string Id, string Type)> open, IElement paragraph, ListNumber number)
    {
        var style = PastedHtml.Style(paragraph);
        var named = Named().Match(style);
        // A deeper level than the next one has no item to hang on.
        var level = Math.Min(Level(style, named), open.Count + 1);
        if (open.Count > level)
        {
            open.RemoveRange(level, open.Count - level);
        }

        var id = named.Groups["id"].Value;
        if (open.Count == level && (open[^1].Type != number.Type || (open[^1].Id != id && number.Value <= 1)))
        {
            open.RemoveAt(level - 1);
        }

        if (open.Count < level)
        {
            open.Add((Begin(open, paragraph, number), id, number.Type));
        }

        var item = paragraph.Owner!.CreateElement("li");
        open[^1].List.AppendChild(item);
        return item;
    }

    private static IElement Begin(List<(IElement List, string Id, string Type)> open, IElement paragraph, ListNumber number)
    {
        var list = paragraph.Owner!.CreateElement(number.Value > 0 ? "ol" : "ul");
        if (number.Value > 0 && number.Type != "1")
        {
            list.SetAttribute("type", number.Type);
        }

        if (number.Value > 1)
        {
            list.SetAttribute("start", number.Value.ToString(CultureInfo.InvariantCulture));
        }

        if (open.Count > 0)
        {
            open[^1].List.LastElementChild!.AppendChild(list);
        }
        else
        {
            paragraph.Parent!.InsertBefore(list, paragraph);
        }

        return list;
    }

    private static int Level(string style, Match named) =>
        named.Success && int.TryParse(named.Groups["level"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? Math.Clamp(level, 1, 9)
        : Indent().Match(style) is { Success: true } indent && double.TryParse(indent.Groups[1].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var points) ? Math.Clamp((int)Math.Round(points / 36), 1, 9)
        : 1;

    // The mark stands first: nothing but spaces before it.
    private static IElement? Mark(IElement paragraph)
    {
        var style = PastedHtml.Style(paragraph);
        var marked = paragraph.QuerySelectorAll("[style]").FirstOrDefault(element => Ignored().IsMatch(PastedHtml.Style(element)));
        if (marked is not null)
        {
            return marked;
        }

        // Safari keeps the class and the small spacing span, and loses the styles of Word's own.
        var listed = Named().IsMatch(style) || (paragraph.ClassName ?? "").StartsWith("MsoListParagraph", StringComparison.Ordinal);
        return listed ? paragraph.QuerySelectorAll("span").FirstOrDefault(span => span.QuerySelector("span") is { } spacing
            && PastedHtml.IsBlank(spacing) && Small().IsMatch(PastedHtml.Style(spacing)) && VietnameseText.OneLine(span.TextContent).Length is > 0 and < 8) : null;
    }

    private static bool InSymbolFont(IElement mark)
    {
        for (var element = mark; element is { LocalName: "span" or "b" or "i" or "font" }; element = element.ParentElement)
        {
            if (Symbols().IsMatch(PastedHtml.Style(element)))
            {
                return true;
            }
        }

        return mark.QuerySelectorAll("[style]").Any(element => Symbols().IsMatch(PastedHtml.Style(element)));
    }

    /// <summary>True for a heading of HTML and for the paragraphs that Word calls one.</summary>
    public static bool IsHeading(IElement paragraph) => paragraph.LocalName is ['h', _] || BlockShape.WordHeading(paragraph) > 0;

    private static IElement? Next(IElement list)
    {
        for (var node = list.NextSibling; node is not null; node = node.NextSibling)
        {
            if (node is IElement element)
            {
                return element;
            }

            if (!PastedHtml.IsBlank(node))
            {
                return null;
            }
        }

        return null;
    }

    // Google Docs and old pages write a list straight into a list.
    private static void Repair(IElement body)
    {
        foreach (var list in PastedHtml.All(body, "ul > ul, ul > ol, ol > ul, ol > ol"))
        {
            if (list.PreviousElementSibling is { LocalName: "li" } item)
            {
                item.AppendChild(list);
            }
            else
            {
                // A level without an item of its own would show as empty bullets.
                PastedHtml.Unwrap(list);
            }
        }
    }

    [GeneratedRegex(@"mso-list\s*:\s*(?<id>l\d+)\s+level(?<level>\d+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Named();

    [GeneratedRegex(@"mso-list\s*:\s*ignore", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Ignored();

    [GeneratedRegex(@"margin-left\s*:\s*(\d+(?:\.\d+)?)pt", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Indent();

    [GeneratedRegex(@"font(?:-size)?\s*:[^;]*\b7(?:\.0)?pt|font-size\s*:\s*9(?:\.\d+)?px", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Small();

    [GeneratedRegex(@"font-family\s*:\s*[""']?(?:symbol|wingdings|webdings|""?courier)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Symbols();
}
