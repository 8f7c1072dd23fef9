using System.Globalization;
using System.Text;

namespace UnionSite.Cms.Text;

/// <summary>
/// The one folding function for Vietnamese, used for index, query, slug and duplicate checks alike, and the vi-VN sort key.
/// </summary>
public static class VietnameseText
{
    private static readonly CompareInfo Collation = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    /// <summary>
    /// NFC, đ to d, marks stripped, lower case. Old and new tone spelling ("thoả", "thỏa") meet because both lose their
    /// marks. SQLite's tokenizer alone misses every word with đ, for đ has no decomposition.
    /// </summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var decomposed = Valid(text).Normalize(NormalizationForm.FormD);
        var folded = new StringBuilder(decomposed.Length);
        foreach (var character in decomposed)
        {
            if (character is 'đ' or 'Đ')
            {
                folded.Append('d');
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(character));
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Composed form, as everything is stored; lone halves of surrogate pairs and U+FFFE become U+FFFD.</summary>
    public static string Compose(string? text) => string.IsNullOrEmpty(text) ? "" : Valid(text).Normalize(NormalizationForm.FormC);

    /// <summary>The text on one line: every run of white space becomes one space, none stands at the ends.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A path segment: folded, letters and digits kept, everything else a single hyphen.</summary>
    public static string Slug(string? text)
    {
        var slug = new StringBuilder();
        foreach (var character in Fold(text))
        {
            if (char.IsAsciiLetterOrDigit(character) || (character > 127 && char.IsLetterOrDigit(character)))
            {
                slug.Append(character);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }

    /// <summary>The vi-VN collation key as lower-case hexadecimal, cut to 128 characters: text order is Vietnamese order.</summary>
    public static string SortKey(string? text)
    {
        var composed = Compose(text);
        var key = Collation.GetSortKey(composed.Length > 64 ? composed[..64] : composed, CompareOptions.IgnoreCase).KeyData;
        return Convert.ToHexStringLower(key.AsSpan(0, Math.Min(key.Length, 64)));
    }

    /// <summary>Compares two texts as a Vietnamese dictionary does.</summary>
    public static int Compare(string? left, string? right) => Collation.Compare(left, right, CompareOptions.IgnoreCase);

    // Normalize throws on a lone surrogate, and text comes from anybody.
    /// <summary>The text without what normalisation refuses: lone halves of surrogate pairs and U+FFFE become U+FFFD.</summary>
    internal static string Valid(string text)
    {
        // The one character, beside half pairs, that normalisation refuses with an exception.
        text = text.Replace('\uFFFE', '\uFFFD');
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
            {
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            }
        }

        return text;
    }
}
