namespace UnionSite.Cms.Parts;

/// <summary>Marks a menu; its items are in MenuItemsListPart.</summary>
public sealed class MenuPart : PartKind
{
    /// <inheritdoc/>
    public override string Name => "MenuPart";

    /// <inheritdoc/>
    public override string? EditorTemplate(PartValue value) => null;
}
