namespace UnionSite.Cms.Display;

/// <summary>One choice above a list.</summary>
/// <param name="Name">Name in the address.</param>
/// <param name="Label">Label.</param>
/// <param name="Options">What can be chosen; "all" is not among them.</param>
/// <param name="Chosen">The value in the address, or "".</param>
public sealed record ListFilter(string Name, string Label, IReadOnlyList<ListOption> Options, string Chosen);
