using UnionSite.Cms.Definitions;

namespace UnionSite.Cms.Parts;

/// <summary>Items that belong to their parent alone: { "ContentItems": [] }.</summary>
public sealed class BagPart : NestedListPart
{
    /// <inheritdoc/>
    public override string Name => "BagPart";

    /// <inheritdoc/>
    public override string Member => "ContentItems";

    /// <summary>One template shows all bags of the item, so the first attachment alone names it.</summary>
    public override string? DisplayTemplate(PartValue value) => value.Type.PartOf(Name) == value.Attachment ? "/Parts/BagPart.cshtml" : null;

    /// <inheritdoc/>
    public override IReadOnlyList<ContentTypeDefinition> Types(PartValue value, ContentDefinitions definitions)
    {
        var settings = value.Attachment.Reader("BagPartSettings");
        var names = settings.Texts("ContainedContentTypes");
        var stereotypes = settings.Texts("ContainedStereotypes");
        return
        [
            .. names.Select(definitions.Type).OfType<ContentTypeDefinition>(),
            .. definitions.Types.Where(type => type.Stereotype.Length > 0 && stereotypes.Contains(type.Stereotype, StringComparer.OrdinalIgnoreCase)
                && !names.Contains(type.Name, StringComparer.OrdinalIgnoreCase)),
        ];
    }
}
