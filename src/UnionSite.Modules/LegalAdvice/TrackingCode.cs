using System.Security.Cryptography;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>
/// The public half of what an asker keeps: "TV-XXXX-XXXX", seven random characters of Crockford's alphabet (35 bits) and a
/// check character. The check is a polynomial over GF(32), so one wrong character and any two swapped ones are noticed
/// before the store is asked.
/// </summary>
internal static class TrackingCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const string Prefix = "TV";
    private const int Length = 8;

    /// <summary>A new random code.</summary>
    public static string New()
    {
        Span<int> symbols = stackalloc int[Length];
        for (var i = 0; i < Length - 1; i++)
        {
            symbols[i] = RandomNumberGenerator.GetInt32(Alphabet.Length);
        }

        symbols[^1] = Double(Sum(symbols[..^1]));
        Span<char> text = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            text[i] = Alphabet[symbols[i]];
        }

        return $"{Prefix}-{text[..4]}-{text[4..]}";
    }

    /// <summary>A new random secret: eight digits.</summary>
    public static string NewSecret() => RandomNumberGenerator.GetInt32(100_000_000).ToString("00000000", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The code in its written form, or null when what was typed cannot be one. Spaces, hyphens, letter case, O for 0 and I or L for 1 are forgiven.</summary>
    public static string? Read(string? typed)
    {
        var text = new string([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        if (text.Length == Length + Prefix.Length && text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            text = text[Prefix.Length..];
        }

        if (text.Length != Length)
        {
            return null;
        }

        text = text.Replace('O', '0').Replace('I', '1').Replace('L', '1');
        Span<int> symbols = stackalloc int[Length];
        for (var i = 0; i < Length; i++)
        {
            symbols[i] = Alphabet.IndexOf(text[i], StringComparison.Ordinal);
            if (symbols[i] < 0)
            {
                return null;
            }
        }

        return Sum(symbols) == 0 ? $"{Prefix}-{text[..4]}-{text[4..]}" : null;
    }

    /// <summary>The digits of a typed secret; spaces and hyphens are forgiven.</summary>
    public static string ReadSecret(string? typed) => new([.. (typed ?? "").Where(char.IsAsciiDigit).Take(16)]);

    /// <summary>A secret in groups of four, as people read numbers aloud.</summary>
    public static string Spaced(string secret) => secret.Length == 8 ? $"{secret[..4]} {secret[4..]}" : secret;

    private static int Sum(ReadOnlySpan<int> symbols)
    {
        var sum = 0;
        foreach (var symbol in symbols)
        {
            sum = Double(sum) ^ symbol;
        }

        return sum;
    }

    // Multiplication by x modulo the primitive polynomial x^5 + x^2 + 1: 31 different weights, so swaps show.
    private static int Double(int value) => (value & 16) == 0 ? value << 1 : (value << 1) ^ 0x25;
}
