using System.Text.RegularExpressions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>Tells a person's name from other words that begin with capitals.</summary>
internal static partial class PersonNames
{
    // Kinh surnames and those of the peoples of the north-west; folded, for OCR and old tone spelling.
    private static readonly HashSet<string> Surnames = new(
        ("nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan trinh mai dao to cao chau truong ta thai luong luu phung tang "
        + "trieu nong hua ma lo giang sung vang tong quang ca luong ha mua thao vu lau hang chang phan tan cheo mac khoang po lu vi kieu la lai quach bach chu doan "
        + "thach son kim dieu deo nghiem khuat khong vien vuong tu tong than thieu au lam ninh ung tiep sam cu cam hau khieu lieu long luc lu man "
        + "ngan phi quan sa si song tao ti toan ton trang trung tuong van vien xa y be sin tran ma ban dang lau ly giang hau lo lam phu cha ho lung sa li").Split(' '),
        StringComparer.Ordinal);

    // The beginnings of bodies and places, which are no names of persons.
    private static readonly HashSet<string> Others = new(
        "bo so cuc vu ban hoi uy van cong tong dang tinh thanh huyen quan xa phuong truong vien toa doan to khoa phong chi trung hoi lien kho chinh quoc chu thu noi ".Split(' '),
        StringComparer.Ordinal);

    /// <summary>The name when the whole line is one, without rank and degree; else null.</summary>
    public static string? OfLine(string line)
    {
        var text = Trimmed(line);
        // "LÒ THỊ HẰNG": capitals need a surname, for positions and bodies stand in capitals too.
        return text.Any(char.IsLower) || text.Length is 0 or > 40
            ? Name(text, needsSurname: false)
            : Positions.Position(text) is null ? Name(HanoiTime.Vietnamese.TextInfo.ToTitleCase(text.ToLower(HanoiTime.Vietnamese)), needsSurname: true) : null;
    }

    /// <summary>A name at the end of a line that holds something else before it.</summary>
    public static string? AtEnd(string line)
    {
        var words = Trimmed(line).Split(' ');
        for (var count = Math.Min(5, words.Length - 1); count >= 3; count--)
        {
            if (Name(string.Join(' ', words[^count..]), needsSurname: true) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>True when the first word is a surname.</summary>
    public static bool HasSurname(string name) => Surnames.Contains(VietnameseText.Fold(name.Split(' ')[0]));

    private static string? Name(string text, bool needsSurname)
    {
        var words = text.Split(' ');
        if (words.Length is < 2 or > 5 || !words.All(word => Word().IsMatch(word)))
        {
            return null;
        }

        // "Trung ương", "Hà Nội": a word in small letters, or a place that stands in every document.
        var surname = HasSurname(text);
        return (surname || !needsSurname) && (surname || !Others.Contains(VietnameseText.Fold(words[0]))) && !Places().IsMatch(VietnameseText.Fold(text)) ? text : null;
    }

    private static string Trimmed(string line) => Rank().Replace(VietnameseText.OneLine(line).Trim(' ', '.', ',', ';', '*', '_', '-', ')', '('), "").Trim();

    [GeneratedRegex(@"^\p{Lu}\p{Ll}{0,7}$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:đã ký:?|người ký:?|(?:GS|PGS|TS|ThS|BS|KS|LS)\b\.?|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá)|(?:ông|bà|đồng chí)\b:?|[,.]|\s)+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Rank();

    [GeneratedRegex(@"^(?:ha noi|viet nam|lai chau|nhu tren|nhu dieu|cong bao|luu vt)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Places();
}
