namespace UnionSite.Modules.Organization.Units;

/// <summary>A name with what lists need of it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Folded">Folded, for search.</param>
/// <param name="SortKey">Vietnamese order.</param>
internal sealed record UnitLabel(string Name, string Folded, string SortKey);
