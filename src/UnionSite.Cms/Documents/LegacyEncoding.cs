using System.Globalization;
using System.Text;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>
/// An encoding of Vietnamese from before Unicode. Texts in it look like other Latin letters ("KÕ ho¹ch", "Keá hoaïch") because
/// only the old fonts drew those codes as Vietnamese letters. Sources: TCVN 5712:1993 (third table); the VNI manual's table.
/// </summary>
internal sealed class LegacyEncoding
{
    private const string Tcvn3Letters = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụừửữứựỳỷỹýỵĂÂÊÔƠƯĐư";
    private const string Tcvn3Codes = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóôõö÷øùúûüýþ¡¢£¤¥¦§\u00ad";

    // VNI writes the mark as a letter of its own behind the vowel.
    private const string ToneCodes = "ùøûõï";
    private const string Tones = "\u0301\u0300\u0309\u0303\u0323";
    private const string RoofCodes = "âáàåãä";
    private const string BreveCodes = "êéèúüë";
    private const string VniSingles = "ñíìæóòîôö";
    private const string VniLetters = "đíìỉĩịỵơư";

    private static readonly Dictionary<char, char> Tcvn3Table = Tcvn3Codes.Zip(Tcvn3Letters).ToDictionary(pair => pair.First, pair => pair.Second);

    private readonly Func<string, string> _decode;

    private LegacyEncoding(string name, Func<string, string> decode) => (Name, _decode) = (name, decode);

    /// <summary>TCVN3, also called ABC.</summary>
    public static LegacyEncoding Tcvn3 { get; } = new("TCVN3", FromTcvn3);

    /// <summary>VNI for Windows.</summary>
    public static LegacyEncoding Vni { get; } = new("VNI", FromVni);

    /// <summary>All that are known.</summary>
    public static IReadOnlyList<LegacyEncoding> All { get; } = [Tcvn3, Vni];

    /// <summary>"TCVN3" or "VNI".</summary>
    public string Name { get; }

    /// <summary>The text in Unicode, composed. What is no code of the encoding stays.</summary>
    public string Decode(string text) => VietnameseText.Compose(_decode(Latin(text)));

    /// <summary>The encoding that goes with a font, or null: ".VnTime", "VNI-Times".</summary>
    public static LegacyEncoding? OfFont(string? font) => font switch
    {
        { Length: > 3 } when font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) => Tcvn3,
        { Length: > 4 } when font.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase) => Vni,
        _ => null,
    };

    /// <summary>True for the fonts of TCVN3 that draw capitals for every code (".VnTimeH"): its table has no marked capitals.</summary>
    public static bool DrawsCapitals(string font) => font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) && font.EndsWith('H');

    /// <summary>True when the text holds letters that only Unicode has, whatever font it is set in.</summary>
    public static bool IsUnicode(string text) => text.Any(letter => letter is 'ă' or 'Ă' or 'đ' or 'Đ' or 'ĩ' or 'Ĩ' or 'ũ' or 'Ũ' or 'ơ' or 'Ơ' or 'ư' or 'Ư' or (>= '\u1EA0' and <= '\u1EF9') or (>= '\u0300' and <= '\u036F'));

    private static string FromTcvn3(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var code in text)
        {
            result.Append(Tcvn3Table.GetValueOrDefault(code, code));
        }

        return result.ToString();
    }

    private static string FromVni(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? char.ToLower(text[i + 1], CultureInfo.InvariantCulture) : '\0';
            var vowel = VniLetter(text[i]);
            var marks = VniMarks(char.ToLower(vowel, CultureInfo.InvariantCulture), next);
            result.Append(vowel).Append(marks);
            if (marks.Length > 0)
            {
                i++;
            }
        }

        return result.ToString();
    }

    private static string VniMarks(char vowel, char code)
    {
        if ("aeouyơư".Contains(vowel, StringComparison.Ordinal) && ToneCodes.IndexOf(code, StringComparison.Ordinal) is >= 0 and var tone)
        {
            return Tones[tone].ToString();
        }

        if ("aeo".Contains(vowel, StringComparison.Ordinal) && RoofCodes.IndexOf(code, StringComparison.Ordinal) is >= 0 and var roof)
        {
            return "\u0302" + (roof > 0 ? Tones[roof - 1].ToString() : "");
        }

        return vowel == 'a' && BreveCodes.IndexOf(code, StringComparison.Ordinal) is >= 0 and var breve
            ? "\u0306" + (breve > 0 ? Tones[breve - 1].ToString() : "")
            : "";
    }

    private static char VniLetter(char code)
    {
        var at = VniSingles.IndexOf(char.ToLower(code, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return at < 0 ? code : char.IsUpper(code) ? char.ToUpper(VniLetters[at], CultureInfo.InvariantCulture) : VniLetters[at];
    }

    // Word keeps the codes of symbol fonts in the private area.
    private static string Latin(string text) => text.Any(letter => letter is >= '\uF020' and <= '\uF0FF')
        ? string.Concat(text.Select(letter => letter is >= '\uF020' and <= '\uF0FF' ? (char)(letter - 0xF000) : letter))
        : text;
}
