using System.Security.Cryptography;

namespace UnionSite.Cms.Text;

/// <summary>
/// Codes that people copy by hand: random characters of Crockford's base 32 (no I, L, O, U) and one check character. The check
/// is a polynomial over GF(32), so one wrong character and any two swapped ones are noticed before a store is asked.
/// </summary>
public static class CheckedCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A new code.</summary>
    /// <param name="random">Random characters, five bits each; fewer than 31. The code is one longer.</param>
    public static string New(int random)
    {
        Span<int> symbols = stackalloc int[random + 1];
        for (var i = 0; i < random; i++)
        {
            symbols[i] = RandomNumberGenerator.GetInt32(Alphabet.Length);
        }

        symbols[^1] = Double(Sum(symbols[..^1]));
        return string.Concat(symbols.ToArray().Select(symbol => Alphabet[symbol]));
    }

    /// <summary>Letters and digits of what was typed, in capitals, with O read as 0 and I and L as 1.</summary>
    public static string Plain(string? typed) =>
        new string([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]).Replace('O', '0').Replace('I', '1').Replace('L', '1');

    /// <summary>True for a plain code whose characters are of the alphabet and whose check fits.</summary>
    public static bool IsWhole(string plain)
    {
        Span<int> symbols = stackalloc int[plain.Length];
        for (var i = 0; i < plain.Length; i++)
        {
            symbols[i] = Alphabet.IndexOf(plain[i], StringComparison.Ordinal);
            if (symbols[i] < 0)
            {
                return false;
            }
        }

        return plain.Length > 1 && Sum(symbols) == 0;
    }

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
