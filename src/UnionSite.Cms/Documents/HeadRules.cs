using System.Globalization;
using System.Text.RegularExpressions;
using UnionSite.Cms.Search;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>Reads what stands above the title: number, day, place and issuing body (Decree 30/2020, annex I).</summary>
internal static partial class HeadRules
{
    // The head of the longest official letter seen ended at line 34.
    private const int LongestHead = 60;

    // A number with place and day behind it; what is longer is a sentence that names a number.
    private const int LongestNumber = 90;

    /// <summary>Index of the first line that certainly is no head any more.</summary>
    public static int End(IReadOnlyList<TextLine> lines)
    {
        var most = Math.Min(lines.Count, LongestHead);
        for (var i = 0; i < most; i++)
        {
            if (BodyBegins().IsMatch(lines[i].Folded))
            {
                return i;
            }
        }

        return most;
    }

    /// <summary>True for the motto of the state or of the Party.</summary>
    public static bool IsMotto(TextLine line) => Motto().IsMatch(line.Folded);

    /// <summary>The number and symbol, and the index of their line (-1 when they stand elsewhere or nowhere).</summary>
    public static (DocumentNumber? Number, string Symbol, int Line, Confidence Sure, string Source) Number(IReadOnlyList<TextLine> lines, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (lines[i].Text.Length < LongestNumber && NumberForm().Match(lines[i].Text) is { Success: true } match)
            {
                var rest = Tail().Replace(match.Groups["rest"].Value, "").Trim();
                if (match.Groups["number"].Success && DocumentNumber.Parse(match.Groups["number"].Value + rest) is { } number)
                {
                    return (number, number.Symbol, i, Confidence.High, lines[i].Text);
                }

                if (!match.Groups["number"].Success && rest.Any(char.IsLetter))
                {
                    // A form that still waits for its number.
                    return (null, rest.Trim('/', '-', ' '), i, Confidence.Fair, lines[i].Text);
                }
            }
        }

        var alone = Enumerable.Range(0, end).FirstOrDefault(i => lines[i].Text.Contains('/', StringComparison.Ordinal) && DocumentNumber.Parse(lines[i].Text) is not null, -1);
        if (alone >= 0)
        {
            var number = DocumentNumber.Parse(lines[alone].Text)!;
            return (number, number.Symbol, alone, Confidence.Fair, lines[alone].Text);
        }

        return FromAnnex(lines);
    }

    /// <summary>The day of issue with the place before it, and the index of its line.</summary>
    public static (DateOnly Day, string Place, int Line)? Day(IReadOnlyList<TextLine> lines, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (PlaceAndDay().Match(lines[i].Text) is { Success: true } match && DayOf(match) is { } day)
            {
                return (day, match.Groups["place"].Value.Trim(' ', ',', '(', '"'), i);
            }
        }

        return null;
    }

    /// <summary>The day on which a law was passed: it has no place and day in its head.</summary>
    public static (DateOnly Day, int Line)? Passed(IReadOnlyList<TextLine> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (lines[i].Folded.Contains("thong qua ngay", StringComparison.Ordinal) && LongDay().Match(lines[i].Text) is { Success: true } match && DayOf(match) is { } day)
            {
                return (day, i);
            }
        }

        return null;
    }

    /// <summary>The body above the number, or in capitals anywhere in the head; the last one when a higher body stands above it.</summary>
    public static (string Name, string Source)? Issuer(IReadOnlyList<TextLine> lines, int end)
    {
        var names = new List<string>();
        var open = false;
        for (var i = 0; i < end; i++)
        {
            var line = lines[i];
            var isName = line.IsUpper && line.Text.Count(char.IsLetter) > 2 && !IsMotto(line) && DocumentTypes.OfLine(line) is null && !NumberForm().IsMatch(line.Text)
                && !Decision().IsMatch(line.Folded);
            if (isName && IssuerNames.Begins(line))
            {
                names.Add(Clean(line.Text));
                open = true;
            }
            else if (isName && open && line.Text.Length < 60)
            {
                names[^1] = $"{names[^1]} {Clean(line.Text)}";
            }
            else if (!IsMotto(line))
            {
                open = false;
            }
        }

        // "LIÊN ĐOÀN LAO ĐỘNG TỈNH …" and below it "BAN CHẤP HÀNH": an organ of the body above.
        return names.Count == 0 ? null
            : names.Count > 1 && Organ().IsMatch(VietnameseText.Fold(names[^1])) ? ($"{names[^1]} {names[^2]}", $"{names[^2]} / {names[^1]}")
            : (names[^1], names[^1]);
    }

    private static string Clean(string text) => text.Trim(' ', '-', '–', '—', '_', '*', ':', '.', '"', '“');

    // Annexes name the document that they belong to, in full.
    private static (DocumentNumber? Number, string Symbol, int Line, Confidence Sure, string Source) FromAnnex(IReadOnlyList<TextLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (Annex().Match(lines[i].Text) is { Success: true } match && DocumentNumber.Parse(match.Groups["number"].Value) is { } number)
            {
                return (number, number.Symbol, -1, Confidence.Low, lines[i].Text);
            }
        }

        return (null, "", -1, Confidence.None, "");
    }

    private static DateOnly? DayOf(Match match) =>
        DateOnly.TryParseExact(
            $"{int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture)}/{int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture)}/{match.Groups["year"].Value}",
            "d/M/yyyy",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day) ? day : null;

    [GeneratedRegex(@"^(?:can cu\b|dieu 1\b|chuong i\b|phan (?:i|thu nhat)\b|kinh gui\b|i\s*[./] ?\p{L}|theo de nghi\b|muc luc\b|thuc hien (?:ke hoach|nghi quyet|quyet dinh|chi thi|huong dan|cong van|chuong trinh)\b.*\bso \d)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex BodyBegins();

    [GeneratedRegex(@"cong hoa xa h[oa]i chu|doc lap\s*[-–—]?\s*tu do|^dang cong san viet nam$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Motto();

    [GeneratedRegex(@"^(?:ban chap hanh|ban thuong vu|uy ban kiem tra|doan chu tich)$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Organ();

    [GeneratedRegex(@"^(?:quyet dinh|quyet nghi|nghi quyet|thong qua)$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Decision();

    // "Số: 36 /KH-LĐLĐ", "Luật số: 41/2024/QH15", "Số 15-CTr/TU", "Số:      /KH-LĐLĐ".
    [GeneratedRegex(@"^\W*(?:(?:Bộ luật|Luật|LUẬT|Pháp lệnh|Lệnh|Nghị quyết|NGHỊ QUYẾT|Nghị định|Thông tư|Quyết định|Chỉ thị|Kế hoạch|Thông báo|Báo cáo|Văn bản)\s)?(?:S[ốỐôÔoO]|s[ốô])\s*(?<sign>[:.;])?\s*(?<number>\d{1,6}(?:\.\d{1,3})?\p{L}?)?\s*(?<rest>[-/–]\s*[\p{L}\d].*)$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex NumberForm();

    // What follows the symbol on the same line: a place, a remark in brackets.
    [GeneratedRegex(@"\s+(?:\p{Lu}\p{Ll}+|ngày|[(*,;]).*$|[,;*(].*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^(?<place>\W*\p{Lu}[\p{L}. -]{1,40}?)?\s*[,.]?\s*ngày\s*(?<day>\d{1,2})\s*(?:tháng|[/.-])\s*(?<month>\d{1,2})\s*(?:năm|[/.-])\s*(?<year>\d{4})\W*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex PlaceAndDay();

    [GeneratedRegex(@"ngày\s*(?<day>\d{1,2})\s*tháng\s*(?<month>\d{1,2})\s*năm\s*(?<year>\d{4})", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex LongDay();

    [GeneratedRegex(@"[Kk]èm theo\s+(?:\p{L}+\s){1,4}?số:?\s*(?<number>\d{1,6}\s*/(?:\s*\d{4}\s*/)?\s*[\p{L}][\p{L}\d-]{1,20})", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Annex();
}
