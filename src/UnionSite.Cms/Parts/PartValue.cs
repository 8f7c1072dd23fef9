using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Parts;

/// <summary>A part of one item: the item, its type, the attachment, the payload, and where problems go.</summary>
/// <param name="Item">The item.</param>
/// <param name="Type">The item's type.</param>
/// <param name="Attachment">The attachment; its settings steer the kind.</param>
/// <param name="Payload">The payload object, part of the item.</param>
/// <param name="Path">Form path, such as "TitlePart" or "Citations[2].TitlePart".</param>
/// <param name="Errors">Receives problems.</param>
public sealed record PartValue(
    ContentItem Item,
    ContentTypeDefinition Type,
    ContentTypePartDefinition Attachment,
    JsonObject Payload,
    string Path,
    IList<FieldError> Errors)
{
    /// <summary>Adds a problem beside the part, or beside one of its members.</summary>
    public void Refuse(string message, string? member = null) =>
        Errors.Add(new FieldError(member is null ? Path : $"{Path}.{member}", message));
}
