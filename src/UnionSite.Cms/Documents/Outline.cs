using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>
/// Finds the headings among the paragraphs. Typists number by hand and rarely use styles, so a number is a heading when its
/// words are few and something stands below it; a number with a whole sentence is a clause.
/// </summary>
internal static class Outline
{
    private const int LongestHeading = 34;
    private const int HighestLevel = 2;
    private const int LowestLevel = 4;

    /// <summary>A heading.</summary>
    /// <param name="Index">Index of its block.</param>
    /// <param name="Level">2 to 4.</param>
    /// <param name="Rank">See <see cref="OutlineMark"/>.</param>
    /// <param name="Number">Its number, or "".</param>
    /// <param name="Text">Its whole text.</param>
    /// <param name="Words">Its words without the number.</param>
    public sealed record Heading(int Index, int Level, int Rank, string Number, string Text, string Words);

    /// <summary>The headings in order.</summary>
    public static IReadOnlyList<Heading> Of(IReadOnlyList<SourceBlock> blocks)
    {
        var articles = blocks.OfType<SourceParagraph>().Any(paragraph => OutlineMark.Read(paragraph.Text) is { Rank: OutlineMark.Article });
        var found = new List<Heading>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is SourceParagraph { IsBullet: false } paragraph && Rank(blocks, i, paragraph, articles) is { } rank)
            {
                var text = VietnameseText.OneLine(paragraph.Text);
                var mark = OutlineMark.Read(text);
                if (mark is null && found.Count > 0 && found[^1] is { Words.Length: 0 } bare && bare.Index == i - 1)
                {
                    // "Chương I" and below it its name.
                    found[^1] = bare with { Words = text };
                    continue;
                }

                found.Add(new Heading(i, 0, rank, mark?.Number ?? "", text, mark?.Rest ?? text));
            }
        }

        var ranks = found.Select(heading => heading.Rank).Distinct().Order().ToList();
        return [.. found.Select(heading => heading with { Level = Math.Min(LowestLevel, HighestLevel + ranks.IndexOf(heading.Rank)) })];
    }

    private static int? Rank(IReadOnlyList<SourceBlock> blocks, int index, SourceParagraph paragraph, bool articles)
    {
        var text = VietnameseText.OneLine(paragraph.Text);
        var words = text.Count(letter => letter == ' ') + 1;
        if (words > LongestHeading || text.EndsWith(';') || text.EndsWith(',') || ListMark.Stands(text))
        {
            return null;
        }

        var mark = OutlineMark.Read(text);
        if (mark is null)
        {
            // A title without a number: Word's own heading, or words in capitals alone on their line.
            return paragraph.Heading > 0 && text.Length > 0 ? OutlineMark.Chapter + Math.Min(2, Math.Max(0, paragraph.Heading - 2))
                : IsTitle(paragraph, text) && index > 0 ? OutlineMark.Chapter : null;
        }

        return mark.Rank switch
        {
            OutlineMark.Part or OutlineMark.Chapter or OutlineMark.Section => mark.Rank,
            OutlineMark.Article => IsSentence(mark.Rest) && paragraph.Heading == 0 && !paragraph.IsBold ? null : mark.Rank,
            OutlineMark.Letter => paragraph.IsBold && !text.EndsWith(':') ? mark.Rank : null,
            _ => paragraph.IsBold || paragraph.Heading > 0 || (!articles && !text.EndsWith(':') && HasBelow(blocks, index, mark)) ? mark.Rank : null,
        };
    }

    private static bool IsTitle(SourceParagraph paragraph, string text) =>
        paragraph.IsBold && paragraph.IsCentered && text.Any(char.IsLetter) && !text.Any(char.IsLower) && !BodyText.HasEnded(text);

    private static bool IsSentence(string words) => words.EndsWith('.') && words.Count(letter => letter == ' ') > 6;

    private static bool HasBelow(IReadOnlyList<SourceBlock> blocks, int index, OutlineMark mark) => index + 1 < blocks.Count && blocks[index + 1] switch
    {
        SourceTable => true,
        SourceParagraph { IsBullet: true } => true,
        SourceParagraph next when OutlineMark.Read(next.Text) is { } below => below.Rank > mark.Rank,
        SourceParagraph => true,
        _ => false,
    };
}
