using UnionSite.Cms.Definitions;

namespace UnionSite.Cms.Parts;

/// <summary>Makes an item the container of others: {}. Each contained item is an item of its own with ContainedPart.</summary>
public sealed class ListPart : PartKind
{
    /// <summary>Orchard's name of the part.</summary>
    public const string PartName = "ListPart";

    /// <inheritdoc/>
    public override string Name => PartName;

    /// <summary>The settings of a type's ListPart, or null when the type makes no lists.</summary>
    public static SettingsReader? SettingsOf(ContentTypeDefinition type) =>
        type.Parts.FirstOrDefault(attachment => attachment.Part.Name == PartName)?.Reader("ListPartSettings");

    /// <summary>True when editors put the contained items in order by hand.</summary>
    public static bool IsOrdered(ContentTypeDefinition type) => SettingsOf(type)?.Flag("EnableOrdering") == true;
}
