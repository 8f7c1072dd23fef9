namespace UnionSite.Cms.Display;

/// <summary>A field or a part of an item, with the template that shows it.</summary>
/// <param name="Template">Path of the template.</param>
/// <param name="Model">Its model: FieldDisplay for a field, ContentView for a part.</param>
/// <param name="IsField">True for a field: its template writes a dt and a dd, and stands in a dl.</param>
public sealed record ItemPiece(string Template, object Model, bool IsField);
