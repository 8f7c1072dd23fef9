using System.Globalization;
using System.Text.RegularExpressions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Search;

/// <summary>
/// The number of an official document: "36/KH-LĐLĐ" (state and union), "15-CTr/TU" (Party), "50/2024/QH15" (law),
/// "42/2022/NĐ-CP" (decree), "4173/TLĐ-ToC" (official letter, which has no letter of its type). What people type is read
/// generously: without accents, with spaces for the strokes, with the strokes mixed up ("15/Ctr-TU").
/// </summary>
/// <param name="Number">The running number with its letter if it has one: "36", "12a".</param>
/// <param name="Symbol">What follows, as written: "KH-LĐLĐ", "CTr/TU", "2024/QH15".</param>
/// <param name="Year">The year that laws and decrees carry, or null.</param>
/// <param name="IsParty">True when the number is written in the Party's way, "15-CTr/TU".</param>
public sealed partial record DocumentNumber(string Number, string Symbol, int? Year, bool IsParty)
{
    /// <summary>The number as documents print it.</summary>
    public override string ToString() => IsParty ? $"{Number}-{Symbol}" : $"{Number}/{Symbol}";

    /// <summary>What two spellings of one number have in common: "36 kh ldld", "15 ctr tu", "50 2024 qh15".</summary>
    public string Key => KeyOf(ToString());

    /// <summary>The common form of any spelling; also good for comparing what cannot be parsed.</summary>
    public static string KeyOf(string text) => string.Join(' ', Separators().Split(VietnameseText.Fold(text)).Where(piece => piece.Length > 0));

    /// <summary>Joins the two fields of a document the way its kind is printed.</summary>
    public static string Join(string number, string symbol)
    {
        number = number.Trim();
        symbol = symbol.Trim();
        if (number.Length == 0 || symbol.Length == 0)
        {
            return number + symbol;
        }

        return (IsPartySymbol(symbol) ? $"{number}-{symbol}" : $"{number}/{symbol}");
    }

    /// <summary>Reads a number; null when the text is none.</summary>
    public static DocumentNumber? Parse(string? text)
    {
        var clean = VietnameseText.Compose(text).Trim();
        if (clean.Length is 0 or > 64)
        {
            return null;
        }

        var match = Written().Match(clean);
        var symbol = match.Success ? Spaces().Replace(match.Groups["symbol"].Value, "").Trim('-', '/', '.') : "";
        if (!match.Success)
        {
            match = Typed().Match(clean);
            if (!match.Success)
            {
                return null;
            }

            symbol = string.Join('-', match.Groups["symbol"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        if (!symbol.Any(char.IsLetter))
        {
            return null;
        }

        var number = match.Groups["number"].Value.TrimStart('0') is { Length: > 0 } plain ? plain : "0";
        var year = LeadingYear().Match(symbol) is { Success: true } found ? int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : (int?)null;
        // "15/Ctr-TU" mixes the two ways; it stays as written, and its key is that of "15-CTr/TU".
        return new DocumentNumber(number, symbol, year, match.Groups["stroke"].Value.Trim() is "-" or "–" && IsPartySymbol(symbol));
    }

    private static bool IsPartySymbol(string symbol) => symbol.Contains('/', StringComparison.Ordinal) && !LeadingYear().IsMatch(symbol);

    // "36/KH-LĐLĐ", "Số: 36 /KH-LĐLĐ", "15-CTr/TU", "50/2024/QH15".
    [GeneratedRegex(@"^(?:số\s*:?|so\s*:?|no\.?\s*)?\s*(?<number>\d{1,6}(?:\.\d{1,3})?\p{L}?)(?<stroke>\s*[/–-]\s*)(?<symbol>(?:\d{4}\s*[/–-]\s*)?\p{L}[\p{L}\d\s&./–-]{0,40})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Written();

    // "36 kh ldld", "50 2024 qh15": short words only, so that a sentence that begins with a number is not taken for one.
    [GeneratedRegex(@"^(?:số\s*:?|so\s*:?)?\s*(?<number>\d{1,6}\p{L}?)(?<stroke>\s+)(?<symbol>(?:\d{4}\s+)?\p{L}[\p{L}\d]{0,5}(?:\s+\p{L}[\p{L}\d]{0,5}){0,2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Typed();

    [GeneratedRegex(@"^(\d{4})(?=[/–-])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex LeadingYear();

    [GeneratedRegex(@"[^\p{L}\d]+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Spaces();
}
