namespace UnionSite.Cms.Display;

/// <summary>One option of a filter.</summary>
/// <param name="Value">Value in the address.</param>
/// <param name="Text">Label.</param>
/// <param name="Filter">The condition that it stands for.</param>
public sealed record ListOption(string Value, string Text, ListCondition Filter);
