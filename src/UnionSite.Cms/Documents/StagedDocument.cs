namespace UnionSite.Cms.Documents;

/// <summary>A document that waits for its editor's review; nothing of it is on the site.</summary>
/// <param name="FileName">Name of the file as it was sent; "" for pasted text.</param>
/// <param name="Place">Where the original lies.</param>
/// <param name="Source">Its paragraphs and tables.</param>
/// <param name="Read">The facts read out of it.</param>
/// <param name="Body">Its text without head and signature.</param>
internal sealed record StagedDocument(string FileName, string Place, SourceDocument Source, ExtractedDocument Read, IReadOnlyList<SourceBlock> Body)
{
    /// <summary>Sentences that a page break tore.</summary>
    public IReadOnlyList<TornSentence> Torn { get; } = TornSentence.Find(Body);

    /// <summary>Slips in numbering and headings.</summary>
    public IReadOnlyList<string> Faults => OutlineFaults.Find(Outline.Of(Body));

    /// <summary>The text as HTML, the named torn sentences joined.</summary>
    public string Html(IReadOnlySet<int> joined) => DocumentHtml.Write(TornSentence.Join(Body, joined));
}
