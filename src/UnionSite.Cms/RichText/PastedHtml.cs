using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UnionSite.Cms.Documents;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.RichText;

/// <summary>
/// Reads what Word, Google Docs or a browser put on the clipboard, and keeps the words and their structure: headings, lists,
/// tables, bold, italic, links. Reading its own result once more changes nothing.
/// </summary>
internal static partial class PastedHtml
{
    /// <summary>Deeper nesting is no text that a person wrote.</summary>
    public const int MaxDepth = 250;

    private const int Shown = 60;
    private const string Blocks = "p,h2,h3,h4,h5,h6,ul,ol,table,blockquote,pre,hr";

    /// <summary>Reads HTML.</summary>
    /// <exception cref="DocumentUnreadableException">The elements nest too deep.</exception>
    public static PasteResult Read(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var body = document.Body!;
        if (Depth(body) > MaxDepth)
        {
            throw new DocumentUnreadableException(T("Đoạn dán lồng quá nhiều lớp nên không đọc được. Hãy dán thành từng phần, hoặc dán dạng chữ thường (Ctrl+Shift+V)."));
        }

        var dropped = new PasteLosses(body);
        var legacy = LegacyFonts.Convert(document);
        dropped.Take();
        ClipboardLists.Build(body);
        InlineMarks.Rewrite(body);
        BlockShape.Rewrite(body);
        InlineMarks.Tidy(body);
        var clean = SafeHtml.Clean(BlockShape.Write(body));
        return new PasteResult(clean, legacy.Encoding, legacy.Changes, Torn(clean), dropped.Sentences);
    }

    /// <summary>Reads plain text: a line is a paragraph.</summary>
    public static PasteResult ReadText(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Where(line => !string.IsNullOrWhiteSpace(line));
        return Read("<body>" + string.Concat(lines.Select(line => "<p>" + line.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal) + "</p>")));
    }

    // Without the thread's own stack: the nesting is what is asked about.
    private static int Depth(INode root)
    {
        var (deepest, depth, node) = (0, 0, root);
        while (true)
        {
            if (node.FirstChild is { } child)
            {
                (node, depth) = (child, depth + 1);
                deepest = Math.Max(deepest, depth);
                continue;
            }

            while (node != root && node.NextSibling is null)
            {
                (node, depth) = (node.Parent!, depth - 1);
            }

            if (node == root)
            {
                return deepest;
            }

            node = node.NextSibling!;
        }
    }

    private static List<TornPair> Torn(string clean)
    {
        using var document = new HtmlParser().ParseDocument("<body>" + clean);
        var blocks = document.Body!.Children.SelectMany(Paragraphs).ToList();
        return
        [
            .. from torn in TornSentence.Find(blocks)
               let before = ((SourceParagraph)blocks[torn.Index]).Text
               let after = ((SourceParagraph)blocks[torn.Index + 1]).Text
               select new TornPair(before, after, End(before) + " " + Start(after)),
        ];
    }

    private static IEnumerable<SourceBlock> Paragraphs(IElement block) => block.LocalName switch
    {
        "p" => [new SourceParagraph(Words(block))],
        "ul" or "ol" => block.QuerySelectorAll("li").Where(item => item.QuerySelector("ul,ol,p") is null).Select(item => new SourceParagraph(Words(item)) { IsBullet = true }),
        ['h', _] => [new SourceParagraph(Words(block)) { Heading = 2 }],
        _ => [new SourceTable([])],
    };

    private static string Words(IElement block) => VietnameseText.OneLine(block.TextContent);

    // Cut between words.
    private static string End(string text) => text.Length > Shown && text.IndexOf(' ', text.Length - Shown) is > 0 and var space ? "… " + text[(space + 1)..] : text;

    private static string Start(string text) => text.Length > Shown && text.LastIndexOf(' ', Shown) is > 0 and var space ? text[..space] + " …" : text;

    /// <summary>The elements of a kind, in the order of the text, as a list that survives changes.</summary>
    public static List<IElement> All(IParentNode root, string selector) => [.. root.QuerySelectorAll(selector)];

    /// <summary>Puts the children of an element in its place.</summary>
    public static void Unwrap(IElement element)
    {
        element.ReplaceWith([.. element.ChildNodes]);
    }

    /// <summary>Puts another element in the place of one, with its children.</summary>
    public static IElement Rename(IElement element, string name)
    {
        var renamed = element.Owner!.CreateElement(name);
        Move(element, renamed);
        element.ReplaceWith(renamed);
        return renamed;
    }

    /// <summary>Moves every child of one element behind those of the other.</summary>
    public static void Move(IElement from, IElement to)
    {
        foreach (var child in from.ChildNodes.ToList())
        {
            to.AppendChild(child);
        }
    }

    /// <summary>True when the element holds a paragraph, list or table.</summary>
    public static bool HoldsBlock(IElement element) => element.QuerySelector(Blocks + ",div,h1,section,article,center") is not null;

    /// <summary>True for the elements that stand on lines of their own in a clean text.</summary>
    public static bool IsBlock(INode node) => node is IElement { LocalName: "p" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "table" or "blockquote" or "pre" or "hr" };

    /// <summary>Inline style of the element, in small letters.</summary>
    public static string Style(IElement element) => element.GetAttribute("style")?.ToLower(CultureInfo.InvariantCulture) ?? "";

    /// <summary>True when nothing but spaces is written in it.</summary>
    public static bool IsBlank(INode node) => string.IsNullOrWhiteSpace(node.TextContent.Replace("\u200b", "", StringComparison.Ordinal).Replace("\ufeff", "", StringComparison.Ordinal))
        && (node as IElement)?.QuerySelector("img") is null;

    /// <summary>Runs of spaces, line ends and hard spaces: one space, which must never vanish between two words.</summary>
    [GeneratedRegex(@"[ \t\r\n\f\u00a0]+", RegexOptions.CultureInvariant, 2000)]
    public static partial Regex Spaces();
}
