using System.Text.RegularExpressions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>Names of issuing bodies: their first words, their letters in a symbol, their ordinary case.</summary>
internal static partial class IssuerNames
{
    private static readonly Dictionary<string, string> ByLetters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CP"] = "Chính phủ", ["TTg"] = "Thủ tướng Chính phủ", ["CTN"] = "Chủ tịch nước", ["TW"] = "Ban Chấp hành Trung ương Đảng",
        ["TLĐ"] = "Tổng Liên đoàn Lao động Việt Nam", ["BHXH"] = "Bảo hiểm xã hội Việt Nam", ["NHNN"] = "Ngân hàng Nhà nước Việt Nam",
        ["BTC"] = "Bộ Tài chính", ["BGDĐT"] = "Bộ Giáo dục và Đào tạo", ["BNV"] = "Bộ Nội vụ", ["BYT"] = "Bộ Y tế", ["BCA"] = "Bộ Công an",
        ["BQP"] = "Bộ Quốc phòng", ["BXD"] = "Bộ Xây dựng", ["BCT"] = "Bộ Công Thương", ["BKHCN"] = "Bộ Khoa học và Công nghệ",
        ["BNNMT"] = "Bộ Nông nghiệp và Môi trường", ["BNG"] = "Bộ Ngoại giao", ["BTP"] = "Bộ Tư pháp", ["BVHTTDL"] = "Bộ Văn hóa, Thể thao và Du lịch",
        ["BDTTG"] = "Bộ Dân tộc và Tôn giáo", ["BLĐTBXH"] = "Bộ Lao động - Thương binh và Xã hội", ["BGTVT"] = "Bộ Giao thông vận tải",
        ["BKHĐT"] = "Bộ Kế hoạch và Đầu tư", ["BTTTT"] = "Bộ Thông tin và Truyền thông", ["BTNMT"] = "Bộ Tài nguyên và Môi trường",
        ["BNNPTNT"] = "Bộ Nông nghiệp và Phát triển nông thôn", ["TTCP"] = "Thanh tra Chính phủ", ["KTNN"] = "Kiểm toán nhà nước",
        ["TANDTC"] = "Tòa án nhân dân tối cao", ["VKSNDTC"] = "Viện kiểm sát nhân dân tối cao", ["VPCP"] = "Văn phòng Chính phủ",
    };

    // Bodies that need the place of issue: its letters alone do not say of which province.
    private static readonly Dictionary<string, string> WithPlace = new(StringComparer.OrdinalIgnoreCase)
    {
        ["LĐLĐ"] = "Liên đoàn Lao động tỉnh", ["TU"] = "Tỉnh ủy", ["UBND"] = "Ủy ban nhân dân tỉnh", ["HĐND"] = "Hội đồng nhân dân tỉnh",
    };

    /// <summary>True when the line begins with the first word of a body's name.</summary>
    public static bool Begins(TextLine line) => FirstWords().IsMatch(line.Folded);

    /// <summary>True when the text is the whole name of a body of the state.</summary>
    public static bool IsKnown(string text) =>
        VietnameseText.Fold(text).Trim() is var folded && (folded == "quoc hoi" || ByLetters.Values.Any(known => VietnameseText.Fold(known) == folded));

    /// <summary>The body that the letters of a symbol name, or null.</summary>
    public static string? OfSymbol(string symbol, string place)
    {
        var pieces = symbol.Split(['/', '-', '–', ' '], StringSplitOptions.RemoveEmptyEntries).Where(piece => !piece.All(char.IsDigit)).ToList();
        // In a letter ("4173/TLĐ-ToC") the body comes first, in all others last.
        foreach (var piece in pieces.AsEnumerable().Reverse())
        {
            if (Assembly().Match(piece) is { Success: true } assembly)
            {
                return assembly.Groups[1].Length > 0 ? "Ủy ban Thường vụ Quốc hội" : "Quốc hội";
            }

            if (ByLetters.TryGetValue(piece, out var name))
            {
                return name;
            }

            if (WithPlace.TryGetValue(piece, out name))
            {
                return place.Length > 0 ? $"{name} {place}" : name;
            }
        }

        return null;
    }

    /// <summary>
    /// A name in capitals as the document itself writes it elsewhere in ordinary case; where it does not, by the rule for
    /// names of bodies, which an editor should look over.
    /// </summary>
    public static string InOrdinaryCase(string name, IReadOnlyList<TextLine> lines)
    {
        if (ByLetters.Values.FirstOrDefault(known => VietnameseText.Fold(known) == VietnameseText.Fold(name)) is { } listed)
        {
            return listed;
        }

        foreach (var line in lines)
        {
            var at = line.IsUpper ? -1 : line.Text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && line.Text.Substring(at, name.Length) is var found && found.Any(char.IsLower))
            {
                return char.ToUpper(found[0], HanoiTime.Vietnamese) + found[1..];
            }
        }

        var words = Short().Replace(name.ToLower(HanoiTime.Vietnamese), match => match.Value.ToUpper(HanoiTime.Vietnamese));
        words = Proper().Replace(words, match => HanoiTime.Vietnamese.TextInfo.ToTitleCase(match.Value));
        words = SecondWord().Replace(words, match => char.ToUpper(match.Groups[1].Value[0], HanoiTime.Vietnamese) + match.Groups[1].Value[1..] + char.ToUpper(match.Groups[2].Value[0], HanoiTime.Vietnamese) + match.Groups[2].Value[1..]);
        return char.ToUpper(words[0], HanoiTime.Vietnamese) + words[1..];
    }

    [GeneratedRegex(@"^(?:cdcs|ldld|bo|so|uy ban|cuc|tong|vu|lien|cong doan|ban|tinh uy|thanh uy|dang|hoi|chinh phu|thu tuong|quoc hoi|van phong|ngan hang|bao hiem|truong|toa an|vien|kiem toan|mat tran|cong ty|tap doan|nghiep doan|thanh tra|chu tich nuoc|hoc vien|dai hoc|trung tam|doan|so)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex FirstWords();

    [GeneratedRegex(@"\b(?:cđcs|lđlđ|tlđ|ubnd|hđnd|mttq|bhxh|tnhh|mtv|kcn)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Short();

    [GeneratedRegex(@"^(UBTV)?QH\d+$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Assembly();

    [GeneratedRegex(@"(?<=\b(?:tỉnh|thành phố|xã|phường|huyện|quận|đặc khu)\s)[^,–-]+$|việt nam", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Proper();

    [GeneratedRegex(@"(\b(?:bộ|sở|cục|vụ|(?<!ủy |uỷ )ban|liên đoàn|tổng liên đoàn|công đoàn|ngân hàng)\s)(\p{L}+)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SecondWord();
}
