using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Display;

namespace UnionSite.Cms.Fields;

/// <summary>
/// Model of a template that shows a field's value. Every such template writes one dt and one dd, so the caller
/// stands a dl around them; it leaves out fields whose kind says that they are empty.
/// </summary>
/// <param name="View">The item.</param>
/// <param name="Field">The definition.</param>
/// <param name="Path">"Part.Field", as the view's reads take it.</param>
public sealed record FieldDisplay(ContentView View, ContentFieldDefinition Field, string Path)
{
    /// <summary>Label.</summary>
    public string Label => Field.DisplayName;

    /// <summary>The raw payload, or null.</summary>
    public JsonObject? Payload => View.Field(Path);
}
