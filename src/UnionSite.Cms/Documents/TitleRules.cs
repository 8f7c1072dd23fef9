using System.Text.RegularExpressions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>Reads the kind of the document and what it is about: the two lines in the middle, or "V/v" under a letter's number.</summary>
internal static partial class TitleRules
{
    private const int LongestAbstract = 12;

    /// <summary>What stands in the title.</summary>
    /// <param name="Type">Kind, or null.</param>
    /// <param name="TypeLine">Index of its line, -1 when there is none.</param>
    /// <param name="Abstract">What it is about, or "".</param>
    /// <param name="End">Index after the last line of the title.</param>
    public sealed record Title(string? Type, int TypeLine, string Abstract, int End);

    /// <summary>Reads the title; the search ends at <paramref name="end"/>.</summary>
    public static Title Read(IReadOnlyList<TextLine> lines, int end)
    {
        for (var i = 0; i < Math.Min(end, lines.Count); i++)
        {
            if (lines[i].Text.Length < 40 && (lines[i].IsUpper || lines[i].IsBold || lines[i].AfterGap) && DocumentTypes.OfLine(lines[i]) is { } type)
            {
                return About(lines, type, i, []);
            }

            if (DocumentTypes.AtStart(lines[i].Text) is { } start)
            {
                return About(lines, start.Name, i, [lines[i].Text[start.Length..].Trim(' ', ':', '-')]);
            }
        }

        return Letter(lines, end);
    }

    private static Title About(IReadOnlyList<TextLine> lines, string type, int at, List<string> words)
    {
        var i = at + 1;
        for (; i < lines.Count && words.Count < LongestAbstract; i++)
        {
            var line = lines[i];
            if (Stops().IsMatch(line.Folded) || HeadRules.IsMotto(line) || DocumentTypes.OfLine(line) is not null)
            {
                break;
            }

            if (words.Count > 0 && (IsBody(line) || !Continues(lines[i - 1], line)))
            {
                break;
            }

            // A scan may read the issuing body's stamp between the two lines of the title.
            if (words.Count == 0 && line.IsUpper && IssuerNames.IsKnown(line.Text))
            {
                continue;
            }

            // A place and day that slipped below the title, as in texts taken out of a page.
            if (!DayLine().IsMatch(line.Folded))
            {
                words.Add(line.Text);
            }
        }

        return new Title(type, at, Joined(words), i);
    }

    private static bool IsBody(TextLine line) => line.IsUpper && IssuerNames.Begins(line) && !line.Text.Contains(',', StringComparison.Ordinal);

    // In plain text a gap ends the title; between paragraphs of Word only the look can say it.
    private static bool Continues(TextLine before, TextLine line) =>
        !line.AfterGap
        || (before.IsBold && line.IsBold && line.Block == before.Block + 1 && before.IsCentered == line.IsCentered && before.IsUpper == line.IsUpper)
        || (line.Text.Length > 0 && char.IsLower(line.Text[0]) && !before.Text.EndsWith('.'));

    private static Title Letter(IReadOnlyList<TextLine> lines, int end)
    {
        for (var i = 0; i < Math.Min(end + 1, lines.Count); i++)
        {
            if (Subject().Match(lines[i].Text) is not { Success: true } subject)
            {
                continue;
            }

            var words = new List<string> { lines[i].Text[subject.Length..].Trim(' ', ':') };
            var last = i + 1;
            for (; last < lines.Count && words.Count < LongestAbstract && !lines[last].IsRight && !lines[last].IsUpper && !HeadRules.IsMotto(lines[last])
                && !Stops().IsMatch(lines[last].Folded) && !DayLine().IsMatch(lines[last].Folded)
                && (!lines[last].AfterGap || (lines[last].Block == lines[i].Block && char.IsLower(lines[last].Text[0]))); last++)
            {
                words.Add(lines[last].Text);
            }

            return new Title(DocumentTypes.Letter, i, Capital(Joined(words)), last);
        }

        return new Title(null, -1, "", 0);
    }

    private static string Joined(List<string> words) => VietnameseText.OneLine(string.Join(' ', words)).Trim(' ', '-', '–', '_', '*', ':', ';').TrimEnd('.');

    private static string Capital(string text) => text.Length > 0 ? char.ToUpper(text[0], HanoiTime.Vietnamese) + text[1..] : "";

    [GeneratedRegex(@"^(?:can cu\b|theo de nghi\b|xet\b|thuc hien (?:ke hoach|nghi quyet|quyet dinh|chi thi|huong dan|cong van|chuong trinh) so\b|sau khi xem xet|dieu \d|chuong [ivx\d]|phan (?:thu|i)|kinh gui|[ivx]{1,4}\s*[./]|\d+\s*[./]\s|phu luc\b|mau so\b|thong tin van ban|email|"
        + @"(?:chinh phu|quoc hoi|(?:thu tuong chinh phu|bo truong|thong doc|chu tich|uy ban|hoi dong|ban thuong vu)\b.{0,120}?) (?:ban hanh|dien:?$|yeu cau|quyet dinh:?$))", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Stops();

    [GeneratedRegex(@"\bngay\s*\d{0,2}\s*thang\s*\d{0,2}\s*nam\s*\d{4}$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex DayLine();

    [GeneratedRegex(@"^\W*(?:V/v|v/v|Về việc|VỀ VIỆC|V/V)\b:?", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Subject();
}
