namespace UnionSite.Cms.Display;

/// <summary>What an option asks of an item.</summary>
/// <param name="Field">An indexed value, or null.</param>
/// <param name="Year">A year of publication in Hanoi, or null.</param>
public sealed record ListCondition(Items.FieldFilter? Field, int? Year);
