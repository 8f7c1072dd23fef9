using System.Text.RegularExpressions;

namespace UnionSite.Cms.Documents;

/// <summary>The text itself: what is left of a document when its head, title, recipients and signature are taken off.</summary>
internal static partial class BodyText
{
    // Shorter lines end where their author ended them.
    private const int ShortestWrapped = 45;

    /// <summary>The blocks of the text and of its annexes, with the paper's line breaks undone.</summary>
    public static IReadOnlyList<SourceBlock> Of(SourceDocument document, ExtractedDocument facts, IReadOnlyList<TextLine> lines)
    {
        var from = FirstBlock(lines, facts.BodyStart);
        var to = facts.SignatureStart < lines.Count ? lines[facts.SignatureStart].Block : document.Blocks.Count;
        var annex = facts.SignatureStart >= lines.Count ? document.Blocks.Count : FirstBlock(lines, facts.SignatureEnd);
        var kept = document.Blocks.Where((_, index) => (index >= from && index < to) || index >= Math.Max(annex, to)).ToList();
        return Unwrapped(Flat(kept));
    }

    private static int FirstBlock(IReadOnlyList<TextLine> lines, int line) =>
        line >= lines.Count ? int.MaxValue
        : line > 0 && lines[line - 1].Block == lines[line].Block ? lines[line].Block + 1
        : lines[line].Block;

    // A table without lines only puts paragraphs side by side.
    private static IEnumerable<SourceBlock> Flat(IEnumerable<SourceBlock> blocks) => blocks.SelectMany(block =>
        block is SourceTable table && (!table.HasBorders || table.Rows.All(row => row.Count == 1))
            ? Flat(table.Rows.SelectMany(row => row).SelectMany(cell => cell.Blocks))
            : [block]);

    private static List<SourceBlock> Unwrapped(IEnumerable<SourceBlock> blocks)
    {
        var joined = new List<SourceBlock>();
        foreach (var block in blocks)
        {
            if (block is SourceParagraph { IsWrapped: true, AfterGap: false, Heading: 0 } next && joined.Count > 0
                && joined[^1] is SourceParagraph { Heading: 0 } before && GoesOn(before, next))
            {
                joined[^1] = Joined(before, next);
            }
            else
            {
                joined.Add(block);
            }
        }

        return joined;
    }

    private static bool GoesOn(SourceParagraph before, SourceParagraph next)
    {
        var (end, start) = (before.Text.TrimEnd(), next.Text.TrimStart());
        return start.Length > 0 && end.Length > 0 && !Ended().IsMatch(end) && !ListMark.Stands(start) && OutlineMark.Read(start) is null
            && (char.IsLower(start[0]) || (end.Length >= ShortestWrapped && before.IsBold == next.IsBold));
    }

    /// <summary>Two paragraphs as one.</summary>
    public static SourceParagraph Joined(SourceParagraph before, SourceParagraph next) => before with
    {
        Runs = SourceText.Joined([.. before.Runs.SkipLast(1), before.Runs[^1] with { Text = before.Runs[^1].Text.TrimEnd() + " " },
            next.Runs[0] with { Text = next.Runs[0].Text.TrimStart() }, .. next.Runs.Skip(1)]),
    };

    /// <summary>True when a sentence has ended: nothing more is missing behind the text.</summary>
    public static bool HasEnded(string text) => Ended().IsMatch(text.TrimEnd());

    [GeneratedRegex(@"[.;:!?…/][""”’)\]*]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Ended();
}
