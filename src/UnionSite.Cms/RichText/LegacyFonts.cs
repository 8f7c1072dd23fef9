using System.Text.RegularExpressions;
using AngleSharp.Dom;
using UnionSite.Cms.Documents;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.RichText;

/// <summary>Converts texts set in the fonts of before Unicode: by the named font first, else by how the words look.</summary>
internal static partial class LegacyFonts
{
    /// <summary>Converts the text nodes in place; names the encoding and every text that changed.</summary>
    public static (string Encoding, IReadOnlyList<LegacyChange> Changes) Convert(IDocument document)
    {
        var texts = document.Body!.Descendants<IText>().Where(text => !string.IsNullOrWhiteSpace(text.Data) && text.ParentElement is not { LocalName: "style" or "script" }).ToList();
        var (encoding, changes) = ByFont(texts, ClassFonts(document));
        var lines = texts.Select(text => PastedHtml.Spaces().Replace(text.Data, " ")).ToList();
        var read = LegacyText.Convert(string.Join('\n', lines));
        if (read.Changes.Count > 0)
        {
            var after = read.Text.Split('\n');
            for (var i = 0; i < texts.Count; i++)
            {
                texts[i].Data = after[i] == lines[i] ? texts[i].Data : after[i];
            }

            encoding = read.Encoding;
            changes.AddRange(read.Changes);
        }

        return (encoding, changes);
    }

    private static (string Encoding, List<LegacyChange> Changes) ByFont(List<IText> texts, Dictionary<string, string> classes)
    {
        var (encoding, changes) = ("", new List<LegacyChange>());
        foreach (var text in texts)
        {
            var font = Font(text.ParentElement, classes);
            if (font is null || LegacyEncoding.OfFont(font) is not { } old || LegacyEncoding.IsUnicode(text.Data))
            {
                continue;
            }

            var before = PastedHtml.Spaces().Replace(text.Data, " ");
            var after = old.Decode(before);
            after = LegacyEncoding.DrawsCapitals(font) ? after.ToUpper(HanoiTime.Vietnamese) : after;
            if (after != before)
            {
                text.Data = after;
                encoding = old.Name;
                changes.Add(new LegacyChange(before.Trim(), after.Trim()));
            }
        }

        return (encoding, changes);
    }

    private static string? Font(IElement? element, Dictionary<string, string> classes)
    {
        for (; element is not null; element = element.ParentElement)
        {
            var named = FontStyle().Match(element.GetAttribute("style") ?? "") is { Success: true } own ? own.Groups[1].Value
                : element.GetAttribute("face") ?? classes.GetValueOrDefault(element.ClassName ?? "");
            if (named is not null)
            {
                return named.Trim('"', '\'', ' ');
            }
        }

        return null;
    }

    // Word names the font of a paragraph style in a rule at the top of what it copies.
    private static Dictionary<string, string> ClassFonts(IDocument document)
    {
        var fonts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var sheet in document.QuerySelectorAll("style"))
        {
            foreach (Match rule in Rule().Matches(sheet.TextContent))
            {
                var font = FontStyle().Match(rule.Groups["body"].Value);
                foreach (Match name in ClassName().Matches(font.Success ? rule.Groups["names"].Value : ""))
                {
                    fonts[name.Groups[1].Value] = font.Groups[1].Value;
                }
            }
        }

        return fonts;
    }

    [GeneratedRegex(@"font-family\s*:\s*([^;,}]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex FontStyle();

    [GeneratedRegex(@"(?<names>[^{}@]{1,500})\{(?<body>[^{}]*)\}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"\.([\w-]+)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ClassName();
}
