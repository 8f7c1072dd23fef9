namespace UnionSite.Modules.Organization.Units;

/// <summary>A new unit.</summary>
/// <param name="Decision">The number may be empty for units that were there before the site.</param>
/// <param name="Name">Name.</param>
/// <param name="Slug">Stable name; "" to make one from the name.</param>
/// <param name="Kind">Level.</param>
/// <param name="ParentId">Unit above; null for the root.</param>
internal sealed record FoundUnit(Decision Decision, string Name, string Slug, UnitKind Kind, long? ParentId) : UnitAct(Decision);
