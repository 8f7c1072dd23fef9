using System.Text;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Search;

/// <summary>Splits text into words the same way for index, query and marks.</summary>
internal static class SearchWords
{
    private const int MaxWords = 12;

    /// <summary>The folded words of a query; at most twelve, for nobody types more and every word costs.</summary>
    public static IReadOnlyList<string> Of(string? query)
    {
        var text = VietnameseText.Compose(query);
        return [.. Ranges(text.Length <= 400 ? text : text[..400])
            .Select(range => VietnameseText.Fold(text[range]))
            .Where(word => word.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Take(MaxWords)];
    }

    /// <summary>Where the words of a text stand: runs of letters, digits and the marks that belong to them.</summary>
    public static IEnumerable<Range> Ranges(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && IsWord(text, i);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                yield return start..i;
                start = -1;
            }
        }
    }

    private static bool IsWord(string text, int index)
    {
        var rune = char.IsSurrogate(text[index])
            ? Rune.TryGetRuneAt(text, char.IsLowSurrogate(text[index]) && index > 0 ? index - 1 : index, out var pair) ? pair : Rune.ReplacementChar
            : new Rune(text[index]);
        return Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark;
    }
}
