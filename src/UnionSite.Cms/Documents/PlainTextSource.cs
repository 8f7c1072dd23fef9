using System.Text.RegularExpressions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>
/// Plain text as people paste it: out of a portal, out of a PDF with the paper's line breaks, or with the marks of Markdown
/// (# for a heading, ** for bold, | for a table).
/// </summary>
internal static partial class PlainTextSource
{
    /// <summary>Reads the text; texts in an old Vietnamese encoding are converted.</summary>
    public static SourceDocument Read(string text)
    {
        var legacy = LegacyText.Convert(text);
        var blocks = new List<SourceBlock>();
        var rows = new List<IReadOnlyList<SourceCell>>();
        var gap = true;
        foreach (var raw in legacy.Text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = VietnameseText.Compose(raw.Replace('\u00a0', ' ').Replace("\u200b", "", StringComparison.Ordinal)).Trim();
            if (line.StartsWith('|') && line.Count(sign => sign == '|') > 2)
            {
                AddRow(rows, line);
                continue;
            }

            Flush(rows, blocks);
            line = Quote().Replace(line, "");
            if (line.Length == 0 || Rule().IsMatch(line))
            {
                gap = true;
                continue;
            }

            blocks.Add(Paragraph(line, gap));
            gap = false;
        }

        Flush(rows, blocks);
        return new SourceDocument(blocks) { Converted = legacy.Changes, Encoding = legacy.Encoding };
    }

    private static SourceParagraph Paragraph(string line, bool gap)
    {
        var heading = Heading().Match(line);
        var words = Anchor().Replace(heading.Success ? line[heading.Length..] : line, "");
        words = Link().Replace(words, "$1");
        words = Brackets().Replace(words, "$1");
        var runs = new List<SourceRun>();
        var end = 0;
        foreach (Match mark in Emphasis().Matches(words))
        {
            Add(runs, words[end..mark.Index], bold: false, italic: false);
            var stars = mark.Groups["stars"].Length;
            Add(runs, mark.Groups["words"].Value, bold: stars > 1, italic: stars != 2);
            end = mark.Index + mark.Length;
        }

        Add(runs, words[end..], bold: false, italic: false);
        return new SourceParagraph(runs)
        {
            Heading = heading.Success ? heading.Groups["signs"].Length : 0,
            AfterGap = gap || heading.Success,
            IsWrapped = true,
        };
    }

    private static void Add(List<SourceRun> runs, string words, bool bold, bool italic)
    {
        // An emphasis that spans lines leaves its signs behind.
        words = words.Replace("**", "", StringComparison.Ordinal);
        if (words.Length > 0)
        {
            runs.Add(new SourceRun(words, bold, italic));
        }
    }

    private static void AddRow(List<IReadOnlyList<SourceCell>> rows, string line)
    {
        if (!RowRule().IsMatch(line))
        {
            rows.Add([.. line.Trim('|').Split('|').Select(cell => new SourceCell([Paragraph(cell.Trim(), gap: true)]))]);
        }
    }

    private static void Flush(List<IReadOnlyList<SourceCell>> rows, List<SourceBlock> blocks)
    {
        if (rows.Count > 0)
        {
            blocks.Add(new SourceTable([.. rows]));
            rows.Clear();
        }
    }

    [GeneratedRegex(@"^(?:>\s?)+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Quote();

    // What a typist or an extractor draws with signs: "-----", "_______", "* * *".
    [GeneratedRegex(@"^[\s\-–—_*=~.]{3,}$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\|?[\s:|-]+\|?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex RowRule();

    [GeneratedRegex(@"^(?<signs>#{1,6})\s+(?:#+\s*)*", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\s*\{#[\w-]+\}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Anchor();

    [GeneratedRegex(@"\[([^\]\[]{1,300})\]\([^)\s]{1,500}\)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\[(\d[\w/.\p{L}-]{2,40})\]", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"(?<stars>\*{1,3})(?=\S|\s\S)(?<words>[^*]{1,4000}?)\k<stars>", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Emphasis();
}
