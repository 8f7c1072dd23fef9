namespace UnionSite.Cms.Documents;

/// <summary>Small work on the blocks of a source.</summary>
internal static class SourceText
{
    /// <summary>Every paragraph in reading order, those in tables too.</summary>
    public static IEnumerable<SourceParagraph> Paragraphs(IEnumerable<SourceBlock> blocks) => blocks.SelectMany(block => block switch
    {
        SourceParagraph paragraph => [paragraph],
        SourceTable table => Paragraphs(table.Rows.SelectMany(row => row).SelectMany(cell => cell.Blocks)),
        _ => Enumerable.Empty<SourceParagraph>(),
    });

    /// <summary>The blocks with every paragraph replaced.</summary>
    public static IReadOnlyList<SourceBlock> Map(IReadOnlyList<SourceBlock> blocks, Func<SourceParagraph, SourceParagraph> change) => [.. blocks.Select(block => block switch
    {
        SourceParagraph paragraph => change(paragraph),
        SourceTable table => table with { Rows = [.. table.Rows.Select(row => (IReadOnlyList<SourceCell>)[.. row.Select(cell => cell with { Blocks = Map(cell.Blocks, change) })])] },
        _ => block,
    })];

    /// <summary>Neighbouring runs of one look as one: Word parts a word wherever it was once corrected.</summary>
    public static IReadOnlyList<SourceRun> Joined(IReadOnlyList<SourceRun> runs)
    {
        var joined = new List<SourceRun>();
        foreach (var run in runs)
        {
            if (joined.Count > 0 && joined[^1] is var last && (last.Bold, last.Italic, last.Href) == (run.Bold, run.Italic, run.Href))
            {
                joined[^1] = last with { Text = last.Text + run.Text };
            }
            else
            {
                joined.Add(run);
            }
        }

        return joined;
    }
}
