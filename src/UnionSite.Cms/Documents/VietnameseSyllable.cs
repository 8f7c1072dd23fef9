using System.Text;
using System.Text.RegularExpressions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>Says whether a word can be a Vietnamese syllable; enough to tell Vietnamese from text in a wrong encoding.</summary>
internal static partial class VietnameseSyllable
{
    /// <summary>True for one written syllable, with or without tone, in any case.</summary>
    public static bool Is(string word)
    {
        if (word.Length is 0 or > 8)
        {
            return false;
        }

        var bare = new StringBuilder(word.Length);
        var tones = 0;
        foreach (var letter in VietnameseText.Valid(word.ToLowerInvariant()).Normalize(NormalizationForm.FormD))
        {
            if (letter is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323')
            {
                tones++;
            }
            else
            {
                bare.Append(letter);
            }
        }

        return tones <= 1 && Shape().IsMatch(bare.ToString().Normalize(NormalizationForm.FormC));
    }

    [GeneratedRegex(
        "^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
        + "(?:oai|oay|oeo|uây|uôi|uya|uyê|uyu|iêu|yêu|ươi|ươu|oao|uêu|ai|ao|au|âu|ay|ây|eo|êu|ia|iê|yê|iu|oa|oă|oe|oi|ôi|ơi|oo|ua|uâ|uê|ui|uô|ươ|uơ|ưa|ưi|ưu|uy|[aăâeêioôơuưy])"
        + "(?:ch|nh|ng|[cmnpt])?$",
        RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Shape();
}
