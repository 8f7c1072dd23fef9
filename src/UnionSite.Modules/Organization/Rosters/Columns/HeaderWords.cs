using System.Text.RegularExpressions;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.Organization.Rosters.Columns;

/// <summary>Reads the words above a roster's columns, as offices in Vietnam write them: with and without accents, shortened, with remarks in brackets.</summary>
internal static partial class HeaderWords
{
    // The longest words of a field first: "họ và tên đệm" is no "họ và tên".
    private static readonly (RosterField Field, string[] Words)[] Known =
    [
        (RosterField.FamilyName, ["ho va ten dem", "ho ten dem", "ho va ten lot", "ho va chu lot", "ho va dem", "ho dem", "ho lot", "ho"]),
        (RosterField.MemberNumber, ["ma so doan vien", "so the doan vien", "ma the doan vien", "so the cong doan", "ma doan vien", "ma so the", "so the", "ma dv", "the doan vien"]),
        (RosterField.FullName, ["ho va ten doan vien", "ho ten doan vien", "ten doan vien", "ho va ten", "ho ten", "hoten", "hovaten", "full name"]),
        (RosterField.BirthDate, ["ngay thang nam sinh", "ngay thang sinh", "ngay sinh", "nam sinh", "sinh ngay", "sinh nam", "ntns", "ngaysinh", "namsinh"]),
        (RosterField.Phone, ["so dien thoai", "dien thoai", "so dt", "sdt", "dtdd", "di dong", "dt", "phone", "mobile"]),
        (RosterField.Email, ["thu dien tu", "dia chi email", "email", "e mail", "gmail", "mail"]),
        (RosterField.Unit, ["ma don vi", "ten don vi", "don vi cong tac", "cong doan co so", "to cong doan", "don vi", "cdcs", "cong doan bo phan"]),
        (RosterField.GivenName, ["ten"]),
    ];

    private static readonly string[] Forbidden =
        ["dan toc", "cccd", "cmnd", "cmtnd", "cmt", "can cuoc", "chung minh thu", "chung minh nhan dan", "dinh danh", "ho chieu", "passport", "ton giao", "bhxh", "bao hiem xa hoi", "ethnic", "ethnicity"];

    /// <summary>A heading without accents, brackets and signs.</summary>
    public static string Bare(string heading) => VietnameseText.OneLine(Signs().Replace(Brackets().Replace(VietnameseText.Fold(heading), " "), " "));

    /// <summary>The field of a heading; <see cref="RosterField.None"/> for one that says nothing.</summary>
    /// <param name="heading">As it stands.</param>
    /// <param name="isExact">True when the heading says that and nothing else.</param>
    public static RosterField FieldOf(string heading, out bool isExact)
    {
        var bare = Bare(heading);
        isExact = true;
        foreach (var (field, words) in Known)
        {
            if (Array.Exists(words, word => word == bare))
            {
                return field;
            }
        }

        isExact = false;
        foreach (var (field, words) in Known)
        {
            // One short word inside a longer heading says little: "tên người thân", "họ hàng".
            if (bare.Length > 0 && bare.Length <= 60 && Array.Exists(words, word => word.Length > 4 && Holds(bare, word)))
            {
                return field;
            }
        }

        return RosterField.None;
    }

    /// <summary>True for a column that the site must never hold.</summary>
    public static bool IsForbidden(string heading)
    {
        // Brackets count here: "Số giấy tờ (CCCD)".
        var whole = VietnameseText.OneLine(Signs().Replace(VietnameseText.Fold(heading), " "));
        return Array.Exists(Forbidden, word => Holds(whole, word));
    }

    private static bool Holds(string heading, string words) => $" {heading} ".Contains($" {words} ", StringComparison.Ordinal);

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex Signs();
}
