namespace UnionSite.Cms.Parts;

/// <summary>A menu item with an address: { "Url", "Target" }.</summary>
public sealed class LinkMenuItemPart : MenuItemPart
{
    /// <inheritdoc/>
    public override string Name => "LinkMenuItemPart";
}
