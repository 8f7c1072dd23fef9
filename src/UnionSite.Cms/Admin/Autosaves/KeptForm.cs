using UnionSite.Cms.Admin.Items;

namespace UnionSite.Cms.Admin.Autosaves;

/// <summary>An autosave that is offered to its user.</summary>
/// <param name="Autosave">The row.</param>
/// <param name="Changes">What it would change.</param>
/// <param name="RestoreUrl">Address that shows the form with it.</param>
public sealed record KeptForm(Autosave Autosave, IReadOnlyList<ItemDifference> Changes, string RestoreUrl);
