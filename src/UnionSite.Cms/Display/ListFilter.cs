namespace UnionSite.Cms.Display;

/// <summary>One choice above a list.</summary>
/// <param name="Name">Name in the address.</param>
/// <param name="Label">Label.</param>
/// <param name="Options">What can be chosen; "all" is not among them.</param>
/// <param name="Chosen">The value in the address, or "".</param>
public sealed record ListFilter(string Name, string Label, IReadOnlyList<ListOption> Options, string Chosen);

/// <summary>One option of a filter.</summary>
/// <param name="Value">Value in the address.</param>
/// <param name="Text">Label.</param>
/// <param name="Filter">The condition that it stands for.</param>
public sealed record ListOption(string Value, string Text, ListCondition Filter);

/// <summary>What an option asks of an item.</summary>
/// <param name="Field">An indexed value, or null.</param>
/// <param name="Year">A year of publication in Hanoi, or null.</param>
public sealed record ListCondition(Items.FieldFilter? Field, int? Year);
