using System.Text.RegularExpressions;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>
/// Finds the asker's own name and contact, and any telephone number or e-mail address, in a text that is about to become
/// public. Spelling without marks, in other letter case or with other spaces and dots is found too.
/// </summary>
internal static partial class PrivateWords
{
    // A shorter single word ("An", "Mai") is an everyday word when its marks and capital are taken away.
    private const int ShortestFoldedWord = 5;

    // Fewer digits than this are an article, a year or an amount.
    private const int ShortestNumber = 8;

    /// <summary>What was found, in Vietnamese; empty when nothing was.</summary>
    /// <param name="text">The text, plain.</param>
    /// <param name="name">The asker's name or alias, or null.</param>
    /// <param name="contact">The asker's contact, or null.</param>
    public static IReadOnlyList<string> Find(string text, string? name, string? contact)
    {
        var found = new List<string>();
        if (!string.IsNullOrWhiteSpace(name) && HoldsName(text, name))
        {
            found.Add(T("tên gọi của người hỏi"));
        }

        var digits = Digits(contact);
        if (!string.IsNullOrWhiteSpace(contact)
            && ((digits.Length >= ShortestNumber && Digits(text).Contains(digits, StringComparison.Ordinal))
                || (digits.Length < ShortestNumber && HoldsName(text, contact))
                || EMail().Matches(contact).Any(address => text.Contains(address.Value, StringComparison.OrdinalIgnoreCase))))
        {
            found.Add(T("cách liên hệ của người hỏi"));
        }

        if (Phone().Matches(text).Any(number => Digits(number.Value).Length is >= 9 and <= 12))
        {
            found.Add(T("một số điện thoại"));
        }

        if (EMail().IsMatch(text))
        {
            found.Add(T("một địa chỉ thư điện tử"));
        }

        return found;
    }

    private static bool HoldsName(string text, string name)
    {
        var words = Words(VietnameseText.Fold(name));
        if (words.Count == 0)
        {
            return false;
        }

        if (words.Count == 1 && words[0].Length < ShortestFoldedWord)
        {
            return Words(VietnameseText.Compose(text)).Contains(VietnameseText.Compose(name).Trim(), StringComparer.Ordinal);
        }

        // Without any spaces "NguyễnVănA", "nguyen van a" and "Nguyễn-Văn-A" are one; word borders are then only the ends.
        var joined = string.Concat(words);
        var folded = Words(VietnameseText.Fold(text));
        for (var first = 0; first < folded.Count; first++)
        {
            var run = "";
            for (var next = first; next < folded.Count && run.Length < joined.Length; next++)
            {
                run += folded[next];
            }

            if (run == joined)
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(word => word.Value)];

    private static string Digits(string? text) => new([.. (text ?? "").Where(char.IsAsciiDigit)]);

    // Every repetition is bounded or of one class: matching takes time in proportion to the text.
    [GeneratedRegex(@"[\p{L}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<![\d/])(?:\+?84|0)[ .\-]?\d(?:[ .\-]?\d){7,10}(?![\d/])", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,8}", RegexOptions.CultureInvariant)]
    private static partial Regex EMail();
}
