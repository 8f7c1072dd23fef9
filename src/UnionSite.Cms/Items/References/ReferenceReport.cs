namespace UnionSite.Cms.Items.References;

/// <summary>Who refers to an item.</summary>
/// <param name="Shown">The newest of them.</param>
/// <param name="Total">How many there are.</param>
public sealed record ReferenceReport(IReadOnlyList<ReferenceUse> Shown, int Total);
