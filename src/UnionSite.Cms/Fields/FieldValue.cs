using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Fields;

/// <summary>A field of one item: its definition, its payload, where it stands, and where its problems go.</summary>
/// <param name="Field">The definition.</param>
/// <param name="Payload">The payload object inside the part; empty when the item has none.</param>
/// <param name="Path">Form path, such as "Resolution.DocNumber".</param>
/// <param name="Errors">Receives problems.</param>
public sealed record FieldValue(ContentFieldDefinition Field, JsonObject Payload, string Path, IList<FieldError> Errors)
{
    /// <summary>Adds a problem beside the field.</summary>
    public void Refuse(string message) => Errors.Add(new FieldError(Path, message));
}
