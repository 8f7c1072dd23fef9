namespace UnionSite.Modules.Organization;

/// <summary>A unit as it was on a day.</summary>
/// <param name="Id">Store key.</param>
/// <param name="Slug">Stable name in addresses and audiences: lower case, unique, never changed.</param>
/// <param name="Kind">Level.</param>
/// <param name="Name">Name on that day; for a day before or after the unit's life the nearest one.</param>
/// <param name="IsThere">True when the unit existed on that day.</param>
public sealed record UnitCard(long Id, string Slug, UnitKind Kind, string Name, bool IsThere);
