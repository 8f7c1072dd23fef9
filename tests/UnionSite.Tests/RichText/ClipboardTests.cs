using System.Diagnostics;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UnionSite.Cms.RichText;
using UnionSite.Cms.Text;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.RichText;

/// <summary>What Word, Google Docs and old pages put on the clipboard, measured against what is kept of it.</summary>
public sealed partial class ClipboardTests
{
    private const string Word = "11-paste-feeds-documents/dev/word-clipboard-html";
    private const string Handbook = "11-paste-feeds-documents/dev/vi-union-handbook-html";

    [SharedDataFact(Word)]
    public void EveryWordSample_KeepsItsWordsAndItsStructure()
    {
        var faults = new List<string>();
        var files = Directory.EnumerateFiles(SharedDataFactAttribute.Find(Word)!, "*__input*.html").ToList();
        Assert.True(files.Count >= 30, $"{files.Count} samples");
        foreach (var file in files)
        {
            Measure(Path.GetFileName(file), File.ReadAllText(file), faults);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [SharedDataFact(Handbook)]
    public void EveryUnionHandbookPage_KeepsItsWordsAndItsStructure()
    {
        var faults = new List<string>();
        foreach (var file in Directory.EnumerateFiles(SharedDataFactAttribute.Find(Handbook)!, "*.html"))
        {
            Measure(Path.GetFileName(file), File.ReadAllText(file), faults);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static void Measure(string name, string html, List<string> faults)
    {
        var watch = Stopwatch.StartNew();
        var result = PastedHtml.Read(html);
        var took = watch.ElapsedMilliseconds;
        using var before = Source(html);
        using var after = new HtmlParser().ParseDocument("<body>" + result.Html);
        Compare(faults, $"{name} words", Words(SafeHtml.PlainText(before.Body!.OuterHtml)), Words(SafeHtml.PlainText(result.Html)));
        Compare(faults, $"{name} tables", before.QuerySelectorAll("table").Count(Holds), after.QuerySelectorAll("table").Length);
        Compare(faults, $"{name} items", before.QuerySelectorAll("[data-item],li").Count(Holds), after.QuerySelectorAll("li").Length);
        Compare(faults, $"{name} headings", before.QuerySelectorAll("h1,h2,h3,h4,h5,h6,[class^=MsoHeading],.MsoTitle").Count(Holds), after.QuerySelectorAll("h2,h3,h4,h5,h6").Length);
        Compare(faults, $"{name} links", Words(string.Join(' ', before.QuerySelectorAll("a[href^=http],a[href^=mailto]").Select(link => link.TextContent))), Words(string.Join(' ', after.QuerySelectorAll("a[href]").Select(link => link.TextContent))));
        Compare(faults, $"{name} bold", BoldLetters(before.Body!), BoldLetters(after.Body!));
        Compare(faults, $"{name} again", result.Html, PastedHtml.Read(result.Html).Html);
        foreach (var sign in new[] { "mso", "style=", "class=", "<span", "<font", "<!--", "o:p", "file:", "&nbsp;" }.Where(sign => result.Html.Contains(sign, StringComparison.OrdinalIgnoreCase)))
        {
            faults.Add($"{name} holds {sign}");
        }

        if (took > 2000)
        {
            faults.Add($"{name} took {took} ms");
        }
    }

    // The source with its drawn marks marked: the number of a list is no word, that of a heading is one.
    private static IDocument Source(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var mark in document.QuerySelectorAll("[style]").Where(element => Ignored().IsMatch(element.GetAttribute("style")!)).ToList())
        {
            var paragraph = mark.Closest("p,h1,h2,h3,h4,h5,h6")!;
            if (paragraph.LocalName == "p" && !(paragraph.ClassName ?? "").StartsWith("MsoHeading", StringComparison.Ordinal))
            {
                paragraph.SetAttribute("data-item", "");
                mark.Remove();
            }
        }

        return document;
    }

    private static bool Holds(IElement element) => !string.IsNullOrWhiteSpace(element.TextContent.Replace("\u200b", "", StringComparison.Ordinal));

    private static int BoldLetters(IElement body) => body.QuerySelectorAll("b,strong,h1,h2,h3,h4,h5,h6,th,[class^=MsoHeading],.MsoTitle,span[style*='font-weight:bold'],span[style*='font-weight:700'],span[style*='font-weight: bold'],span[style*='font-weight: 700']")
        .Where(element => !(element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).Replace("mso-bidi-font-weight:normal", "", StringComparison.Ordinal).Contains("font-weight:normal", StringComparison.Ordinal) || element.LocalName[0] == 'h')
        .SelectMany(element => element.Descendants<IText>()).Distinct().Sum(text => text.Data.Count(char.IsLetterOrDigit));

    private static string Words(string text) => Space().Replace(VietnameseText.Compose(text), " ").Trim();

    private static void Compare<T>(List<string> faults, string what, T expected, T actual)
    {
        if (!Equals(expected, actual))
        {
            var (a, b) = ($"{expected}", $"{actual}");
            var same = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
            faults.Add($"{what}: expected ({a.Length}) …{a[Math.Max(0, same - 20)..Math.Min(a.Length, same + 60)]} but was ({b.Length}) …{b[Math.Max(0, same - 20)..Math.Min(b.Length, same + 60)]}");
        }
    }

    [GeneratedRegex(@"mso-list\s*:\s*ignore", RegexOptions.IgnoreCase)]
    private static partial Regex Ignored();

    [GeneratedRegex(@"[\s\u00a0\u200b\ufeff]+")]
    private static partial Regex Space();
}
