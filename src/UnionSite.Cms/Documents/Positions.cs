using System.Text.RegularExpressions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>Positions and authorities as they stand in capitals above a signature.</summary>
internal static partial class Positions
{
    /// <summary>The authority in the line ("TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH"), or null.</summary>
    public static string? Authority(string line) =>
        AuthorityForm().Match(line) is { Success: true } found ? Form(found) : null;

    /// <summary>The position in the line, in capitals as it stands, or null. An authority is none.</summary>
    public static string? Position(string line) =>
        Authority(line) is null && PositionForm().Match(line) is { Success: true } found ? VietnameseText.OneLine(found.Value) : null;

    /// <summary>The position when the whole line is one, in whatever case: "Phó Chủ tịch".</summary>
    public static string? Alone(string line) =>
        line.Trim(' ', '*', '.', ',') is { Length: > 4 and < 40 } text && text.ToUpper(HanoiTime.Vietnamese) is var upper && Position(upper) == VietnameseText.OneLine(upper) ? upper : null;

    /// <summary>"PHÓ CHỦ TỊCH" as "Phó Chủ tịch": the way the guidance writes positions in a text.</summary>
    public static string InOrdinaryCase(string position)
    {
        var words = VietnameseText.OneLine(position).ToLower(HanoiTime.Vietnamese);
        words = Head().Replace(words, match => char.ToUpper(match.Value[0], HanoiTime.Vietnamese) + match.Value[1..]);
        return char.ToUpper(words[0], HanoiTime.Vietnamese) + words[1..];
    }

    private static string Form(Match found) =>
        $"{found.Groups["kind"].Value.Replace("/", "", StringComparison.Ordinal)}. {VietnameseText.OneLine(found.Groups["who"].Value).Trim(' ', '.', ',')}";

    [GeneratedRegex(@"(?<![\p{L}\d])(?:(?<kind>TM|KT|TL|TUQ|Q)\s?[.,]|(?<kind>T/M|K/T|T/L)[.,]?)\s?(?<who>\p{Lu}{2,}(?:[\s,-]+\p{Lu}{2,})*)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex AuthorityForm();

    [GeneratedRegex(
        @"(?<!\p{L})(?:PHÓ\s+|QUYỀN\s+|Q\.\s*)?(?:TỔNG\s+)?(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|THỐNG ĐỐC|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|VĂN PHÒNG|CỤC TRƯỞNG|VỤ TRƯỞNG|HIỆU TRƯỞNG"
        + @"|KIỂM TOÁN NHÀ NƯỚC|THANH TRA|CHÁNH ÁN|VIỆN TRƯỞNG|CHỦ NHIỆM|TRƯỞNG PHÒNG|TRƯỞNG ĐOÀN|CHÁNH THANH TRA|ỦY VIÊN THƯỜNG VỤ|UỶ VIÊN THƯỜNG VỤ|TỔ TRƯỞNG|THƯỜNG TRỰC)(?!\p{L})(?:[\s,–-]+\p{Lu}{2,})*",
        RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex PositionForm();

    [GeneratedRegex(@"(?<=^|\s)(?:chủ tịch|thủ tướng|bộ trưởng|thứ trưởng|thống đốc|giám đốc|bí thư|trưởng ban|chánh văn phòng|cục trưởng|vụ trưởng|hiệu trưởng|chánh án|viện trưởng|chủ nhiệm|trưởng phòng|tổng bí thư|quốc hội|chính phủ|ủy viên|uỷ viên)(?=\s|$)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Head();
}
