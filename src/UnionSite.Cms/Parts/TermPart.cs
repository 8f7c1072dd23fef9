namespace UnionSite.Cms.Parts;

/// <summary>Marks a term: { "TaxonomyContentItemId" }, kept by TaxonomyPart.</summary>
public sealed class TermPart : PartKind
{
    /// <inheritdoc/>
    public override string Name => "TermPart";

    /// <inheritdoc/>
    public override string? EditorTemplate(PartValue value) => null;
}
