using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>A line of the document as the rules read it.</summary>
/// <param name="Text">Composed, on one line, without the marks of Markdown.</param>
/// <param name="Block">Index of the block that it comes from.</param>
internal sealed record TextLine(string Text, int Block)
{
    /// <summary>True when every word is bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>True when the line stands in the middle of the page.</summary>
    public bool IsCentered { get; init; }

    /// <summary>True when something separates it from the line before: an empty line, a new paragraph, another cell.</summary>
    public bool AfterGap { get; init; }

    /// <summary>True for an item of a list.</summary>
    public bool IsBullet { get; init; }

    /// <summary>True when the line stands to the right of the one before, in the other column of the page.</summary>
    public bool IsRight { get; init; }

    /// <summary>The folded words, without signs at the ends.</summary>
    public string Folded { get; } = VietnameseText.Fold(Text).Trim(' ', '.', ':', ';', ',', '*', '_', '-', '–', '—', '~', '•', '|', '“', '"', '\'', '#', '>', '/');

    /// <summary>True when the letters are capitals.</summary>
    public bool IsUpper { get; } = Text.Any(char.IsUpper) && Text.Count(char.IsLower) * 8 <= Text.Count(char.IsUpper);
}
