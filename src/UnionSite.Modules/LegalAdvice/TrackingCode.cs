using System.Security.Cryptography;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>The public half of what an asker keeps: "TV-XXXX-XXXX", seven random characters (35 bits) and a check character.</summary>
internal static class TrackingCode
{
    private const string Prefix = "TV";
    private const int Length = 8;

    /// <summary>A new random code.</summary>
    public static string New() => Written(CheckedCode.New(Length - 1));

    /// <summary>A new random secret: eight digits.</summary>
    public static string NewSecret() => RandomNumberGenerator.GetInt32(100_000_000).ToString("00000000", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The code in its written form, or null when what was typed cannot be one. Spaces, hyphens, letter case, O for 0 and I or L for 1 are forgiven.</summary>
    public static string? Read(string? typed)
    {
        var text = CheckedCode.Plain(typed);
        if (text.Length == Length + Prefix.Length && text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            text = text[Prefix.Length..];
        }

        return text.Length == Length && CheckedCode.IsWhole(text) ? Written(text) : null;
    }

    /// <summary>The digits of a typed secret; spaces and hyphens are forgiven.</summary>
    public static string ReadSecret(string? typed) => new([.. (typed ?? "").Where(char.IsAsciiDigit).Take(16)]);

    /// <summary>A secret in groups of four, as people read numbers aloud.</summary>
    public static string Spaced(string secret) => secret.Length == 8 ? $"{secret[..4]} {secret[4..]}" : secret;

    private static string Written(string plain) => $"{Prefix}-{plain[..4]}-{plain[4..]}";
}
