using System.Globalization;
using System.Text;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>
/// The code of a card: eight random characters (40 bits) and a check character, written in groups of three. Reading forgives
/// what hands and keyboards do: letter case, spaces, O for 0, I and L for 1, and a Vietnamese keyboard that made "Á" of "AS"
/// (Telex) or of "A1" (VNI).
/// </summary>
internal static class CardCode
{
    /// <summary>Characters of a code, its check included.</summary>
    public const int Length = 9;

    private const int MostReadings = 500;

    // What is pressed for each mark of tone, in Telex and in VNI, at any time before the word ends.
    private static readonly Dictionary<char, string> Tones = new()
    {
        ['\u0301'] = "S1", ['\u0300'] = "F2", ['\u0309'] = "R3", ['\u0303'] = "X4", ['\u0323'] = "J5",
    };

    /// <summary>A new random code, plain.</summary>
    public static string New() => CheckedCode.New(Length - 1);

    /// <summary>A plain code as it is printed: "7K2-M94-QX5".</summary>
    public static string Written(string plain) => $"{plain[..3]}-{plain[3..6]}-{plain[6..]}";

    /// <summary>The plain code that was meant, or null when what was typed cannot be one.</summary>
    public static string? Read(string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length is 0 or > 40)
        {
            return null;
        }

        if (Whole(text) is { } plain)
        {
            return plain;
        }

        // Of all that may have been pressed, one reading fits the check; two leave a doubt, unless only one is Telex, which most people use.
        var decomposed = text.ToUpperInvariant().Normalize(NormalizationForm.FormD);
        return Meant(decomposed, isVni: false) is { Count: > 0 } telex ? Only(telex) : Only(Meant(decomposed, isVni: true));
    }

    private static string? Only(List<string> readings) => readings.Count == 1 ? readings[0] : null;

    private static List<string> Meant(string decomposed, bool isVni) => [.. Readings(decomposed, isVni).Select(Whole).OfType<string>().Distinct().Take(2)];

    private static string? Whole(string text) => text.All(letter => letter < 128) && CheckedCode.Plain(text) is { Length: Length } plain && CheckedCode.IsWhole(plain) ? plain : null;

    // Each reading is the text so far, and the presses of tones that are still to be placed.
    private static HashSet<string> Readings(string decomposed, bool isVni)
    {
        var open = new HashSet<(string Text, string Owed)> { ("", "") };
        for (var i = 0; i < decomposed.Length && open.Count <= MostReadings; i++)
        {
            var letter = decomposed[i];
            var next = new HashSet<(string, string)>();
            foreach (var (text, owed) in open)
            {
                foreach (var one in After(text, owed, letter, isVni))
                {
                    next.Add(one);
                }
            }

            open = next;
        }

        return open.Count > MostReadings ? [] : [.. open.Select(reading => reading.Text + reading.Owed)];
    }

    private static IEnumerable<(string Text, string Owed)> After(string text, string owed, char letter, bool isVni)
    {
        if (text.Length == 0 && char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
        {
            return [];
        }

        if (Tones.TryGetValue(letter, out var presses))
        {
            var press = presses[isVni ? 1 : 0];
            return [(text + press, owed), (text, owed + press)];
        }

        return letter switch
        {
            // Circumflex, breve and horn: the letter twice or 6, W or 8, W or 7.
            '\u0302' => [(text + (isVni ? "6" : text[^1..]), owed)],
            '\u0306' => [(text + (isVni ? '8' : 'W'), owed)],
            '\u031B' => isVni ? [(text + "7", owed)] : [(text + "W", owed), (text[..^1] + "W", owed)],
            'Đ' => Both(text, owed, isVni ? "D9" : "DD"),
            _ when char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark => [],
            _ => Both(text, owed, letter.ToString()),
        };
    }

    // A letter follows at once, or after a tone that was pressed before it.
    private static IEnumerable<(string Text, string Owed)> Both(string text, string owed, string letters)
    {
        yield return (text + letters, owed);
        if (owed.Length > 0)
        {
            yield return (text + owed + letters, "");
        }
    }
}
