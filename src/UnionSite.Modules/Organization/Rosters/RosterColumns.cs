using UnionSite.Modules.Organization.Rosters.Columns;

namespace UnionSite.Modules.Organization.Rosters;

/// <summary>What a person chose for a roster.</summary>
/// <param name="Fields">What each column holds.</param>
/// <param name="EffectiveOn">First day of the memberships.</param>
/// <param name="DecisionNumber">Number of the decision; "" for none.</param>
/// <param name="MendsCase">True when names all in capitals are written in the usual case.</param>
internal sealed record RosterColumns(IReadOnlyList<RosterField> Fields, DateOnly EffectiveOn, string DecisionNumber, bool MendsCase);
