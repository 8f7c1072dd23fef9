namespace UnionSite.Cms.Documents;

/// <summary>A paragraph or a table: what .docx, pasted HTML and plain text have in common.</summary>
internal abstract record SourceBlock;

/// <summary>One paragraph.</summary>
/// <param name="Runs">Its text in order.</param>
internal sealed record SourceParagraph(IReadOnlyList<SourceRun> Runs) : SourceBlock
{
    public SourceParagraph(string text, bool bold = false)
        : this([new SourceRun(text, bold)])
    {
    }

    /// <summary>Heading level that the source itself states, 0 for none.</summary>
    public int Heading { get; init; }

    /// <summary>True for an item of a list with bullets.</summary>
    public bool IsBullet { get; init; }

    /// <summary>Depth in its list, from 0.</summary>
    public int Level { get; init; }

    /// <summary>True when the paragraph stands in the middle of the page.</summary>
    public bool IsCentered { get; init; }

    /// <summary>True when an empty line stands before it: in plain text that is what parts paragraphs.</summary>
    public bool AfterGap { get; init; }

    /// <summary>True when a line break may be the paper's and not the author's: plain text taken out of a page.</summary>
    public bool IsWrapped { get; init; }

    /// <summary>The words alone.</summary>
    public string Text => string.Concat(Runs.Select(run => run.Text));

    /// <summary>True when every word is bold.</summary>
    public bool IsBold => Runs.Any(run => !string.IsNullOrWhiteSpace(run.Text)) && Runs.All(run => run.Bold || string.IsNullOrWhiteSpace(run.Text));
}

/// <summary>A table, row by row.</summary>
internal sealed record SourceTable(IReadOnlyList<IReadOnlyList<SourceCell>> Rows) : SourceBlock
{
    /// <summary>True when the table only puts things side by side, as the head and the signature of a letter do.</summary>
    public bool HasBorders { get; init; } = true;
}

/// <summary>A cell of a table.</summary>
internal sealed record SourceCell(IReadOnlyList<SourceBlock> Blocks, int ColumnSpan = 1, int RowSpan = 1);
