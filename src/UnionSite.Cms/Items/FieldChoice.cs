namespace UnionSite.Cms.Items;

/// <summary>A choice: one of the values stands in one of the fields.</summary>
/// <param name="Fields">"Part.Field" names.</param>
/// <param name="Values">Indexed values.</param>
public sealed record FieldChoice(IReadOnlyList<string> Fields, IReadOnlyList<string> Values);
