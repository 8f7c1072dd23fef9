using System.Text.RegularExpressions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>
/// Lays a document out as the lines that the rules read. The two columns of an official letter come as a table (.docx, HTML),
/// or as one line each when the text was taken out of a PDF; both end as one thing per line.
/// </summary>
internal static partial class DocumentLines
{
    // No fact stands deeper in a paragraph; the text itself is taken from the blocks, whole.
    private const int LongestLine = 4000;

    /// <summary>The lines in reading order.</summary>
    public static IReadOnlyList<TextLine> Of(SourceDocument document)
    {
        var lines = new List<TextLine>();
        for (var index = 0; index < document.Blocks.Count; index++)
        {
            Add(document.Blocks[index], index, lines, inCell: false);
        }

        return lines;
    }

    private static void Add(SourceBlock block, int index, List<TextLine> lines, bool inCell)
    {
        if (block is SourceTable table)
        {
            // Column by column within a row: what stands to the left of a row belongs together.
            foreach (var cell in table.Rows.SelectMany(row => row))
            {
                foreach (var inner in cell.Blocks)
                {
                    Add(inner, index, lines, inCell: true);
                }
            }

            return;
        }

        var paragraph = (SourceParagraph)block;
        var gap = paragraph.AfterGap || inCell || !paragraph.IsWrapped;
        foreach (var piece in paragraph.Text.Split('\n'))
        {
            var right = false;
            foreach (var text in Columns(piece.Length > LongestLine ? piece[..LongestLine] : piece))
            {
                var bullet = paragraph.IsBullet || ListMark.Stands(text);
                lines.Add(new TextLine(ListMark.Strip(text), index)
                {
                    IsBold = paragraph.IsBold,
                    IsCentered = paragraph.IsCentered,
                    AfterGap = gap || right,
                    IsBullet = bullet,
                    IsRight = right,
                });
                right = true;
            }

            gap = false;
        }
    }

    // What stood side by side on paper: a wide space, or words that begin the right-hand column of every letter.
    private static IEnumerable<string> Columns(string line)
    {
        foreach (var piece in Wide().Split(Waiting().Replace(line.Replace('\u00a0', ' '), "$1 ")))
        {
            var rest = piece.Trim();
            while (rest.Length > 0)
            {
                var at = rest.Length < 200 && !PlaceAlone().IsMatch(rest) && Right().Match(rest, 1) is { Success: true } found ? found.Index : rest.Length;
                if (VietnameseText.OneLine(rest[..at]) is { Length: > 0 } text && text.Any(char.IsLetterOrDigit))
                {
                    yield return text;
                }

                rest = rest[at..].Trim();
            }
        }
    }

    [GeneratedRegex(@"\t+|[ ]{4,}|\s\|\s", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Wide();

    [GeneratedRegex(@"^\W*(?:\p{Lu}[\p{L}.]*\s?){1,6},\s*ngày\s*\d{0,2}\s*tháng[\s\d]*năm\s*\d*\W*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex PlaceAlone();

    // "Số:        /KH-LĐLĐ": a number that is still to be given, and one thing for all its width.
    [GeneratedRegex(@"^(\W*(?:\p{L}+\s){0,2}[Ss]ố\s*:?|.*\bngày)\s+(?=[/–-]|tháng)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Waiting();

    // The motto, the place with its day, and the authority by which somebody signs.
    [GeneratedRegex(
        @"(?<=\s)(?:C[ỘO]NG\s+H[ÒO][AÀ]\s+X[ÃA]\s+H[ỘOỌ]I\s+CH[ỦU]|Độc\s+lập\s*[-–—]\s*Tự\s+do|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM$"
        + @"|(?!Ngày|Tháng)\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,5},\s*ngày\s*\d{0,2}\s*tháng|(?:(?:TM|KT|TL|TUQ)\s?[.,]|(?:T/M|K/T|T/L)[.,]?)\s?\p{Lu}{2,})",
        RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Right();
}
