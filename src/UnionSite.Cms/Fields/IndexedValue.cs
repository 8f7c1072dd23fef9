namespace UnionSite.Cms.Fields;

/// <summary>A comparable value of a field (see FieldValueRow.Value) and how it is shown.</summary>
public sealed record IndexedValue(string Value, string Shown);
