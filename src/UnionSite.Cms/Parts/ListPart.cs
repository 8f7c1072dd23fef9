namespace UnionSite.Cms.Parts;

/// <summary>Makes an item the container of others: {}. Each contained item is an item of its own with ContainedPart.</summary>
public sealed class ListPart : PartKind
{
    /// <inheritdoc/>
    public override string Name => "ListPart";
}
