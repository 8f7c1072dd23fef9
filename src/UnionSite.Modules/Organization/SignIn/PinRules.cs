using System.Globalization;
using System.Security.Cryptography;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>Six digits, and which ones are refused because others would guess them first.</summary>
internal static class PinRules
{
    /// <summary>Digits of a PIN.</summary>
    public const int Length = 6;

    private const int FirstYear = 1940;
    private const int LastYear = 2039;

    // Lines and corners of the keypad, and lucky numbers, that no rule below finds.
    private static readonly HashSet<string> Favourites =
        ["147258", "258369", "369258", "147852", "159753", "159357", "753159", "357159", "741852", "852963", "963852", "147369", "123654", "456123", "789456", "456789", "321654", "654123", "131420", "520131", "141421", "314159", "271828", "112358", "102030", "010203", "666888", "888666", "168888", "686888"];

    /// <summary>The digits of what was typed; spaces, hyphens and dots are forgiven, and digits of other scripts.</summary>
    public static string Read(string? typed) => string.Concat((typed ?? "").Where(char.IsDigit).Take(16).Select(digit => ((int)char.GetNumericValue(digit)).ToString(CultureInfo.InvariantCulture)));

    /// <summary>A random PIN that this member may have.</summary>
    public static string New(int? birthYear)
    {
        while (true)
        {
            var pin = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
            if (!IsCommon(pin, birthYear))
            {
                return pin;
            }
        }
    }

    /// <summary>Why the PIN is refused, in Vietnamese; null when it is good.</summary>
    public static string? Problem(string pin, int? birthYear) =>
        pin.Length != Length ? T("Mã PIN phải đúng 6 chữ số.")
        : IsCommon(pin, birthYear) ? T("Mã PIN này dễ đoán: có năm, ngày sinh, số lặp hoặc dãy số liền nhau. Hãy chọn 6 số khác.")
        : null;

    /// <summary>True for a PIN that many people choose, or that this member's year of birth suggests.</summary>
    public static bool IsCommon(string pin, int? birthYear) =>
        Favourites.Contains(pin) || Repeats(pin) || Runs(pin) || HoldsYear(pin) || IsBirthday(pin, birthYear);

    // 777777, 787878, 787787, 112233, 111222, 123321, and five alike wherever the sixth stands.
    private static bool Repeats(string pin) =>
        pin[1..] == pin[..^1] || pin[2..] == pin[..^2] || pin[3..] == pin[..^3]
        || (pin[0] == pin[1] && pin[2] == pin[3] && pin[4] == pin[5])
        || (pin[0] == pin[5] && pin[1] == pin[4] && pin[2] == pin[3])
        || pin.Distinct().Count() < 3;

    // 123456, 987654, 024680, 789012: every step is the same; also two runs of three such as 123789.
    private static bool Runs(string pin)
    {
        var steps = Enumerable.Range(1, pin.Length - 1).Select(i => (pin[i] - pin[i - 1] + 10) % 10).ToList();
        return steps.Distinct().Count() == 1
            || (steps[0] == steps[1] && steps[3] == steps[4] && steps[0] is 0 or 1 or 9 && steps[3] is 0 or 1 or 9);
    }

    private static bool HoldsYear(string pin) =>
        Enumerable.Range(0, 3).Any(i => int.Parse(pin.AsSpan(i, 4), CultureInfo.InvariantCulture) is >= FirstYear and <= LastYear);

    // Day, month and year of two digits, in any order in which people write them.
    private static bool IsBirthday(string pin, int? birthYear)
    {
        if (birthYear is not { } year)
        {
            return false;
        }

        var two = (year % 100).ToString("00", CultureInfo.InvariantCulture);
        return (pin.EndsWith(two, StringComparison.Ordinal) && (IsDay(pin[..2], pin[2..4]) || IsDay(pin[2..4], pin[..2])))
            || (pin.StartsWith(two, StringComparison.Ordinal) && (IsDay(pin[4..], pin[2..4]) || IsDay(pin[2..4], pin[4..])));
    }

    private static bool IsDay(string day, string month) =>
        int.Parse(day, CultureInfo.InvariantCulture) is >= 1 and <= 31 && int.Parse(month, CultureInfo.InvariantCulture) is >= 1 and <= 12;
}
