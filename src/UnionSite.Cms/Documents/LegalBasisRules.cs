using System.Text.RegularExpressions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>Reads the "Căn cứ …" between the title and the first article.</summary>
internal static partial class LegalBasisRules
{
    private const int LongestPreamble = 160;

    /// <summary>The bases in order, without the word "Căn cứ" and the sign at the end.</summary>
    public static IReadOnlyList<ExtractedValue> Read(IReadOnlyList<TextLine> lines, int start)
    {
        var found = new List<ExtractedValue>();
        string? open = null;
        var source = "";
        var list = false;
        for (var i = start; i < Math.Min(lines.Count, start + LongestPreamble) && !Ends().IsMatch(lines[i].Folded); i++)
        {
            var line = lines[i];
            list = (ListTitle().IsMatch(line.Folded) && i + 1 < lines.Count && lines[i + 1].IsBullet) || (list && (line.IsBullet || open is not null));
            var basis = list && line.IsBullet && !Others().IsMatch(line.Folded) && !Basis().IsMatch(line.Text) ? Anything().Match(line.Text) : Basis().Match(line.Text);
            if (basis.Success || Others().IsMatch(line.Folded) || (open is not null && !Continues(open, line)))
            {
                Close(found, open, source);
                (open, source) = (null, "");
            }

            if (basis.Success)
            {
                (open, source) = (line.Text[basis.Length..].Trim(), line.Text);
            }
            else if (open is not null)
            {
                open = $"{open} {line.Text}";
            }
        }

        Close(found, open, source);
        return Distinct(found);
    }

    private static bool Continues(string open, TextLine line) =>
        open.Length == 0
        || !(open.TrimEnd(' ', '.', '\'', '"') + (open.TrimEnd().EndsWith('.') ? "." : "") is var end && (end.EndsWith(';') || end.EndsWith('.')))
            && (!line.AfterGap || char.IsLower(line.Text[0]) || char.IsDigit(line.Text[0]));

    private static void Close(List<ExtractedValue> found, string? open, string source)
    {
        if (open is null)
        {
            return;
        }

        // Several in one paragraph: "Căn cứ A; Căn cứ B", "Căn cứ A; căn cứ B".
        foreach (var piece in Several().Split(open))
        {
            var text = Sentence().Match(VietnameseText.OneLine(piece)).Value;
            text = Space().Replace(text, "").Trim(' ', ';', ',', '.', ':', '*', '_', '“', '"', '-');
            if (text.Length > 5)
            {
                found.Add(new ExtractedValue(text, Cites().IsMatch(text) ? Confidence.High : Confidence.Fair, source));
            }
        }
    }

    // Texts out of a scan often hold their first page twice, read differently.
    private static List<ExtractedValue> Distinct(List<ExtractedValue> found)
    {
        var kept = new List<ExtractedValue>();
        foreach (var value in found)
        {
            var number = Cites().Match(value.Text).Value;
            var folded = VietnameseText.Fold(value.Text);
            if (!kept.Exists(other => VietnameseText.Fold(other.Text) == folded || (number.Length > 0 && Cites().Match(other.Text).Value == number && Start(other.Text) == Start(value.Text))))
            {
                kept.Add(value);
            }
        }

        return kept;
    }

    private static string Start(string text) => VietnameseText.Fold(text.Length > 12 ? text[..12] : text);

    [GeneratedRegex(@"^\W{0,6}(?:Căn cứ|CĂN CỨ|căn cứ|Căn cử)(?!\p{L})(?!\s*pháp lý|\s*(?:pháp luật|ban hành)\W*$)[\s:]*", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Basis();

    [GeneratedRegex(@"^can cu(?: phap ly| phap luat| ban hanh)?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ListTitle();

    [GeneratedRegex("^", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Anything();

    [GeneratedRegex(@"^(?:dieu \d|chuong (?:i|1)\b|phan (?:thu nhat|i\b)|i\s*[./]\s|muc \d|quyet dinh$|quyet nghi$|kinh gui|noi nhan)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Ends();

    [GeneratedRegex(@"^(?:theo de nghi|xet |sau khi xem xet|tren co so|thuc hien |\W*(?:chinh phu|quoc hoi|thu tuong chinh phu|bo truong|thong doc|chu tich|uy ban|hoi dong|ban thuong vu|ban chap hanh|tong thanh tra)\b.{0,120}(?:ban hanh|ban hành|quyet dinh|xay dung|bàn hanh))", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Others();

    [GeneratedRegex(@";\s*[Cc]ăn cứ\s+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Several();

    // "… của Đảng. Ban Thường vụ ban hành": the next sentence is no basis. Points within numbers and short forms do not count.
    [GeneratedRegex(@"^.*?(?:(?<=\p{Ll}{2})\.(?=\s+\p{Lu})|;(?=\s+(?:[Tt]heo đề nghị|[Xx]ét))|$)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\s+(?=[;,.])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Space();

    [GeneratedRegex(@"\d+(?:/\d{4})?/[\p{L}\d-]+|\d+-\p{L}+/\p{L}+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Cites();
}
