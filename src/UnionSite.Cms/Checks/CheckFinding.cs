using UnionSite.Cms.Items;

namespace UnionSite.Cms.Checks;

/// <summary>Something that a check found in an item.</summary>
/// <param name="Check">Which check.</param>
/// <param name="Level">What follows from it, by the settings.</param>
/// <param name="Path">Form path of the value; "" for the whole item.</param>
/// <param name="Message">What it is and what would be right, in Vietnamese.</param>
/// <param name="Place">Words of the text, or the address of the picture, that the editor's script leads to; may be "".</param>
public sealed record CheckFinding(PublishCheck Check, CheckLevel Level, string Path, string Message, string Place)
{
    /// <summary>True when it keeps the item from being published.</summary>
    public bool IsError => Level == CheckLevel.Error;

    /// <summary>The finding as a problem beside its field.</summary>
    public FieldError Problem => new(Path, Message);
}
