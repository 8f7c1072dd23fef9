using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Checks;

/// <summary>The checks of one formatted text that need nothing but the text.</summary>
internal static partial class TextChecks
{
    // Of one kind, the first few are enough to set to work.
    private const int MostOfOneCheck = 8;

    private const int WordsShown = 8;

    private const int LongestShown = 80;

    private static readonly string[] Vague =
        ["bam vao day", "nhan vao day", "click vao day", "click here", "here", "tai day", "o day", "vao day", "day", "xem them", "xem tai day", "xem chi tiet", "chi tiet", "link", "duong link", "read more", "more"];

    private static readonly HtmlParser Parser = new();

    /// <summary>The text as the site shows it, to be asked more.</summary>
    public static IHtmlDocument Read(CheckedText text) => Parser.ParseDocument(SafeHtml.Clean(text.Html));

    /// <summary>What is found in the text.</summary>
    /// <param name="text">The text as it was typed.</param>
    /// <param name="page">The same, cleaned and parsed.</param>
    /// <param name="mostSyllables">Bound of a sentence.</param>
    public static IEnumerable<(PublishCheck Check, string Message, string Place)> In(CheckedText text, IHtmlDocument page, int mostSyllables) =>
        Headings(page).Concat(Pictures(page)).Concat(Links(page)).Concat(Colours(text.Html)).Concat(Sentences(page, mostSyllables))
            .GroupBy(found => found.Item1).SelectMany(group => group.Take(MostOfOneCheck));

    private static IEnumerable<(PublishCheck, string, string)> Headings(IHtmlDocument page)
    {
        // The page's title is the heading above all.
        var (before, seen) = (1, new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var heading in page.QuerySelectorAll("h2,h3,h4,h5,h6"))
        {
            var (level, words) = (heading.LocalName[1] - '0', VietnameseText.OneLine(heading.TextContent));
            if (words.Length == 0)
            {
                yield return (PublishCheck.HeadingOrder, T($"Có một tiêu đề mục cấp {level} không có chữ."), "");
                continue;
            }

            if (level > before + 1)
            {
                yield return (PublishCheck.HeadingOrder, T($"Mục “{Short(words)}” là cấp {level} ngay sau {(before == 1 ? T("tiêu đề trang") : T($"cấp {before}"))}; hãy đổi thành cấp {before + 1}."), words);
            }

            before = level;
            if (!seen.TryAdd(VietnameseText.Fold(words), words))
            {
                yield return (PublishCheck.SameHeading, T($"Có hai mục cùng tên “{Short(words)}”."), words);
            }
        }
    }

    private static IEnumerable<(PublishCheck, string, string)> Pictures(IHtmlDocument page) =>
        from picture in page.QuerySelectorAll("img")
        where !picture.HasAttribute("alt")
        let source = picture.GetAttribute("src") ?? ""
        select (PublishCheck.AltText, T($"Ảnh “{NameOf(source)}” trong bài chưa có mô tả cho người không nhìn thấy."), source);

    private static IEnumerable<(PublishCheck, string, string)> Links(IHtmlDocument page)
    {
        foreach (var link in page.QuerySelectorAll("a"))
        {
            var words = VietnameseText.OneLine(link.TextContent + " " + string.Join(' ', link.QuerySelectorAll("img").Select(picture => picture.GetAttribute("alt"))));
            var target = link.GetAttribute("href")?.Trim() ?? "";
            if (words.Length == 0 && (target.Length > 0 || string.IsNullOrEmpty(link.Id)))
            {
                yield return (PublishCheck.EmptyLink, T($"Liên kết tới “{target}” không có chữ nào để bấm."), VietnameseText.OneLine(link.ParentElement?.TextContent ?? ""));
            }
            else if (target.Length == 0 && string.IsNullOrEmpty(link.Id))
            {
                yield return (PublishCheck.EmptyLink, T($"Liên kết “{Short(words)}” không có địa chỉ."), words);
            }
            else if (target.Length > 0 && Vague.Contains(VietnameseText.Fold(words).Trim(' ', '.', '!', '>', '»', ':'), StringComparer.Ordinal))
            {
                yield return (PublishCheck.VagueLink, T($"Chữ liên kết “{Short(words)}” không nói dẫn tới đâu; hãy viết tên trang được dẫn tới."), words);
            }
        }
    }

    private static IEnumerable<(PublishCheck, string, string)> Colours(string html)
    {
        if (!html.Contains("color", StringComparison.OrdinalIgnoreCase))
        {
            yield break;
        }

        using var page = Parser.ParseDocument(html);
        foreach (var element in page.QuerySelectorAll("[style],font[color]"))
        {
            var words = VietnameseText.OneLine(element.TextContent);
            if (words.Length > 0 && (TextColour.In(element.GetAttribute("style"), "color") ?? TextColour.Parse(element.GetAttribute("color"))) is { } colour)
            {
                var ground = Ground(element);
                var contrast = TextColour.Contrast(colour, ground);
                if (contrast < TextColour.Least)
                {
                    yield return (PublishCheck.Contrast, T($"Màu của chữ “{Short(words)}” chỉ tương phản {contrast.ToString("0.0", HanoiTime.Vietnamese)}:1 với nền (cần 4,5:1)."), words);
                }
            }
        }
    }

    private static (double Red, double Green, double Blue) Ground(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if ((TextColour.In(at.GetAttribute("style"), "background-color", "background") ?? TextColour.Parse(at.GetAttribute("bgcolor"))) is { } colour)
            {
                return colour;
            }
        }

        return (1, 1, 1);
    }

    private static IEnumerable<(PublishCheck, string, string)> Sentences(IHtmlDocument page, int most) =>
        from block in page.QuerySelectorAll("p,li,blockquote,dd")
        where block.QuerySelector("p,li,table") is null
        from sentence in SentenceEnd().Split(VietnameseText.OneLine(block.TextContent))
        let syllables = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit))
        where syllables > most
        select (PublishCheck.LongSentence, T($"Câu “{Short(sentence)}” dài {syllables} tiếng; nên dưới {most}."), Start(sentence));

    private static string Short(string words)
    {
        var start = Start(words);
        return start.Length < words.Length ? start + " …" : start;
    }

    private static string Start(string words)
    {
        var start = string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(WordsShown));
        return start.Length > LongestShown ? start[..LongestShown] : start;
    }

    private static string NameOf(string address)
    {
        var end = address.IndexOfAny(['?', '#']);
        var path = end < 0 ? address : address[..end];
        return path[(path.LastIndexOf('/') + 1)..];
    }

    [GeneratedRegex(@"(?<=[.!?…;])\s+")]
    private static partial Regex SentenceEnd();
}
