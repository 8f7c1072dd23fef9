using System.Text.RegularExpressions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>Kinds of official documents by name and by the letters in their numbers (Decree 30/2020, annex III; Party guidance 36).</summary>
internal static partial class DocumentTypes
{
    /// <summary>Kind of a letter, which has neither a type line nor type letters.</summary>
    public const string Letter = "Công văn";

    private static readonly (string Name, string Letters)[] Known =
    [
        ("Hiến pháp", ""), ("Bộ luật", ""), ("Luật", ""), ("Pháp lệnh", "PL"), ("Lệnh", "L"), ("Nghị quyết liên tịch", "NQLT"), ("Nghị quyết", "NQ"),
        ("Nghị định", "NĐ"), ("Thông tư liên tịch", "TTLT"), ("Văn bản hợp nhất", "VBHN"), ("Sắc lệnh", "SL"), ("Thông tư", "TT"), ("Quyết định", "QĐ"), ("Chỉ thị", "CT"), ("Quy chế", "QC"),
        ("Quy định", "QyĐ"), ("Thông cáo", "TC"), ("Thông báo", "TB"), ("Hướng dẫn", "HD"), ("Chương trình hành động", "CTrHĐ"), ("Chương trình", "CTr"),
        ("Kế hoạch", "KH"), ("Phương án", "PA"), ("Đề án", "ĐA"), ("Dự án", "DA"), ("Báo cáo", "BC"), ("Biên bản", "BB"), ("Tờ trình", "TTr"),
        ("Hợp đồng", "HĐ"), ("Công điện", "CĐ"), ("Kết luận", "KL"), ("Quy trình", "QTr"), ("Điều lệ", "ĐL"), ("Tuyên bố", "TB"), ("Lời kêu gọi", ""),
        ("Bản ghi nhớ", "BGN"), ("Bản thỏa thuận", "BTT"), ("Giấy ủy quyền", "GUQ"), ("Giấy mời", "GM"), ("Giấy giới thiệu", "GGT"), ("Giấy nghỉ phép", "GNP"),
        ("Phiếu gửi", "PG"), ("Phiếu chuyển", "PC"), ("Phiếu báo", "PB"), ("Thư công", ""), ("Công văn", ""),
    ];

    private static readonly Dictionary<string, string> ByName = Known.ToDictionary(type => VietnameseText.Fold(type.Name), type => type.Name);

    private static readonly Dictionary<string, string> ByLetters = Known.Where(type => type.Letters.Length > 0)
        .DistinctBy(type => type.Letters).ToDictionary(type => type.Letters, type => type.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The kind whose name is the whole line, or null.</summary>
    public static string? OfLine(TextLine line)
    {
        var words = Inside().Replace(line.Folded, " ").Trim();
        return ByName.GetValueOrDefault(words);
    }

    /// <summary>The kind with whose name in capitals the line begins, and how many characters that is; for "KẾ HOẠCH Triển khai …".</summary>
    public static (string Name, int Length)? AtStart(string line)
    {
        foreach (var (name, _) in Known)
        {
            if (line.Length > name.Length && !char.IsLetter(line[name.Length])
                && line.StartsWith(name.ToUpper(HanoiTime.Vietnamese), StringComparison.Ordinal)
                && line[name.Length..].Any(char.IsLower))
            {
                return (name, name.Length);
            }
        }

        return null;
    }

    /// <summary>The kind that the letters of a symbol name ("KH-LĐLĐ", "2026/NĐ-CP", "CTr/TU"), or null.</summary>
    public static string? OfSymbol(string symbol)
    {
        var pieces = Separators().Split(symbol).Where(piece => piece.Length > 0 && !piece.All(char.IsDigit)).ToList();
        return pieces.Count == 0 ? null
            : Assembly().IsMatch(pieces[^1]) && pieces.Count == 1 ? "Luật"
            : pieces.Count > 1 ? ByLetters.GetValueOrDefault(pieces[0])
            : null;
    }

    [GeneratedRegex(@"[\s:.\-–*]+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Inside();

    [GeneratedRegex(@"[/–\-. ]", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(?:UBTV)?QH\d+$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Assembly();
}
