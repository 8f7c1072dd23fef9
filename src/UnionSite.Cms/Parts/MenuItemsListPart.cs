using UnionSite.Cms.Definitions;

namespace UnionSite.Cms.Parts;

/// <summary>The items of a menu, or those below a menu item: { "MenuItems": [] }.</summary>
public sealed class MenuItemsListPart : NestedListPart
{
    /// <summary>Name of the part; menu items carry it for their children.</summary>
    public const string PartName = "MenuItemsListPart";

    /// <inheritdoc/>
    public override string Name => PartName;

    /// <inheritdoc/>
    public override string Member => "MenuItems";

    /// <inheritdoc/>
    public override string? ChildPath => PartName;

    /// <inheritdoc/>
    public override IReadOnlyList<ContentTypeDefinition> Types(PartValue value, ContentDefinitions definitions) =>
        [.. definitions.Types.Where(type => type.Stereotype.Equals("MenuItem", StringComparison.OrdinalIgnoreCase)).OrderBy(type => type.Name, StringComparer.Ordinal)];
}
