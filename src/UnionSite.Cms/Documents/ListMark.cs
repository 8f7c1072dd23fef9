using System.Text.RegularExpressions;

namespace UnionSite.Cms.Documents;

/// <summary>The dash or dot that a typist puts before an item.</summary>
internal static partial class ListMark
{
    /// <summary>True when the text begins with such a sign.</summary>
    public static bool Stands(string text) => Mark().IsMatch(text);

    /// <summary>The text without the sign.</summary>
    public static string Strip(string text) => Mark().Replace(text, "");

    // OCR reads a dash as "~" or "~-".
    [GeneratedRegex(@"^(?:[-–—•●▪·+*~]{1,3}\s+|o\s+(?=\p{Lu})|[-–—•●▪~]{1,2}(?=\p{L}))", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Mark();
}
