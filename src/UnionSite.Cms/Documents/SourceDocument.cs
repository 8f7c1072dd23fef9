namespace UnionSite.Cms.Documents;

/// <summary>A document as it was sent, without what only a layout needs.</summary>
/// <param name="Blocks">Paragraphs and tables in order; empty paragraphs are left out.</param>
internal sealed record SourceDocument(IReadOnlyList<SourceBlock> Blocks)
{
    /// <summary>Texts that stood in an old encoding: as they were and as they are now.</summary>
    public IReadOnlyList<LegacyChange> Converted { get; init; } = [];

    /// <summary>Name of the old encoding, "TCVN3" or "VNI"; "" when there was none.</summary>
    public string Encoding { get; init; } = "";
}
