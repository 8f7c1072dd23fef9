using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>Reads HTML as Word and browsers put it on the clipboard. Nothing of it is kept but words and their structure.</summary>
internal sealed partial class HtmlSource
{
    private const int MaxDepth = 200;
    private readonly List<LegacyChange> _changes = [];
    private readonly List<SourceRun> _runs = [];
    private string _encoding = "";

    /// <summary>True when the text is HTML and not words.</summary>
    public static bool Is(string text) => Looks().IsMatch(text);

    /// <summary>Reads the HTML.</summary>
    public static SourceDocument Read(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        foreach (var code in document.QuerySelectorAll("script,style,template,noscript,head,title,xml").ToList())
        {
            code.Remove();
        }

        var source = new HtmlSource();
        var blocks = new List<SourceBlock>();
        source.Walk(document.Body!, blocks, new Place());
        source.Flush(blocks, new Place());
        return new SourceDocument(blocks) { Converted = source._changes, Encoding = source._encoding };
    }

    private sealed record Place(int Depth = 0, int Heading = 0, int List = -1, bool Centered = false, bool Bold = false, bool Italic = false, string? Href = null, string? Font = null);

    private void Walk(INode parent, List<SourceBlock> blocks, Place place)
    {
        if (place.Depth > MaxDepth)
        {
            _runs.Add(new SourceRun(parent.TextContent));
            return;
        }

        foreach (var node in parent.ChildNodes)
        {
            if (node is IText words)
            {
                Add(words.Data, place);
            }
            else if (node is IElement element)
            {
                Visit(element, blocks, place with { Depth = place.Depth + 1 });
            }
        }
    }

    private void Visit(IElement element, List<SourceBlock> blocks, Place place)
    {
        var style = element.GetAttribute("style") ?? "";
        switch (element.LocalName)
        {
            case "br":
                _runs.Add(new SourceRun("\n"));
                return;
            case "table":
                Flush(blocks, place);
                blocks.Add(Table(element, place));
                return;
            case "ul" or "ol":
                Flush(blocks, place);
                Walk(element, blocks, place with { List = place.List + 1 });
                Flush(blocks, place);
                return;
        }

        var inner = Seen(element, style, place);
        if (!IsBlock(element))
        {
            Walk(element, blocks, inner);
            return;
        }

        Flush(blocks, place);
        inner = inner with
        {
            Heading = element.LocalName is ['h', >= '1' and <= '6'] name ? name[1] - '0' : place.Heading,
            Centered = element.GetAttribute("align") == "center" || Centre().IsMatch(style) || place.Centered,
        };
        if (element.LocalName == "li" && element.ParentElement is { LocalName: "ol" } numbered)
        {
            _runs.Add(new SourceRun($"{numbered.Children.TakeWhile(other => other != element).Count(other => other.LocalName == "li") + 1}. "));
            inner = inner with { List = -1 };
        }

        Walk(element, blocks, inner);
        Flush(blocks, inner);
    }

    private static Place Seen(IElement element, string style, Place place) => place with
    {
        Bold = element.LocalName is "b" or "strong" or "th" ? !NotBold().IsMatch(style) : BoldStyle().IsMatch(style) || (place.Bold && !NotBold().IsMatch(style)),
        Italic = element.LocalName is "i" or "em" || ItalicStyle().IsMatch(style) || place.Italic,
        Href = element.LocalName == "a" ? SafeHtml.Url(element.GetAttribute("href")) ?? place.Href : place.Href,
        Font = FontStyle().Match(style) is { Success: true } font ? font.Groups[1].Value.Trim() : element.GetAttribute("face") ?? place.Font,
    };

    private static bool IsBlock(IElement element) => element.LocalName is "p" or "div" or "li" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "section"
        or "article" or "dd" or "dt" or "pre" or "center" or "figure" or "header" or "footer" or "main";

    private SourceTable Table(IElement table, Place place)
    {
        var rows = new List<IReadOnlyList<SourceCell>>();
        foreach (var row in table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table))
        {
            var cells = new List<SourceCell>();
            foreach (var cell in row.Children.Where(cell => cell.LocalName is "td" or "th"))
            {
                var inner = new List<SourceBlock>();
                var own = new Place(place.Depth + 1, Bold: cell.LocalName == "th");
                Walk(cell, inner, own);
                Flush(inner, own);
                cells.Add(new SourceCell(inner, Span(cell, "colspan"), Span(cell, "rowspan")));
            }

            if (cells.Count > 0)
            {
                rows.Add(cells);
            }
        }

        var style = table.GetAttribute("style") ?? "";
        return new SourceTable(rows) { HasBorders = table.GetAttribute("border") is not (null or "0" or "") || Border().IsMatch(style) || table.QuerySelectorAll("th").Length > 0 || Cells(table) };
    }

    private static bool Cells(IElement table) => table.QuerySelectorAll("td").Any(cell => Border().IsMatch(cell.GetAttribute("style") ?? ""));

    private static int Span(IElement cell, string name) => int.TryParse(cell.GetAttribute(name), out var span) ? Math.Clamp(span, 1, 100) : 1;

    private void Add(string words, Place place)
    {
        // A line break in the source is a space, and must never glue two words.
        var text = Space().Replace(words, " ");
        if (LegacyEncoding.OfFont(place.Font?.Trim('"', '\'', ' ')) is { } encoding && !LegacyEncoding.IsUnicode(text))
        {
            var after = encoding.Decode(text);
            after = LegacyEncoding.DrawsCapitals(place.Font!.Trim('"', '\'', ' ')) ? after.ToUpper(HanoiTime.Vietnamese) : after;
            if (after != text)
            {
                _encoding = encoding.Name;
                _changes.Add(new LegacyChange(text.Trim(), after.Trim()));
                text = after;
            }
        }

        _runs.Add(new SourceRun(VietnameseText.Compose(text), place.Bold, place.Italic, place.Href));
    }

    private void Flush(List<SourceBlock> blocks, Place place)
    {
        var runs = SourceText.Joined(_runs).ToList();
        _runs.Clear();
        if (runs.Count == 0 || string.IsNullOrWhiteSpace(string.Concat(runs.Select(run => run.Text))))
        {
            return;
        }

        runs[0] = runs[0] with { Text = runs[0].Text.TrimStart() };
        blocks.Add(new SourceParagraph(runs) { Heading = place.Heading, IsBullet = place.List >= 0, Level = Math.Max(0, place.List), IsCentered = place.Centered });
    }

    [GeneratedRegex(@"^\s*<(?:!doctype|html|body|p|div|table|span|h[1-6]|meta|!--|ul|ol|b|strong|center)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Looks();

    [GeneratedRegex(@"[ \t\r\n\u00a0]+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Space();

    [GeneratedRegex(@"text-align\s*:\s*center", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Centre();

    [GeneratedRegex(@"font-weight\s*:\s*(?:bold|[6-9]00)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex BoldStyle();

    [GeneratedRegex(@"font-weight\s*:\s*(?:normal|[1-4]00)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex NotBold();

    [GeneratedRegex(@"font-style\s*:\s*italic", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex ItalicStyle();

    [GeneratedRegex(@"font-family\s*:\s*([^;,]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex FontStyle();

    [GeneratedRegex(@"border(?:-\w+)?\s*:\s*(?:solid|\d|\S+\s+(?:solid|double))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Border();
}
