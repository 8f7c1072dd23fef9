namespace UnionSite.Modules.Organization.Units;

/// <summary>A part of a unit becomes a unit of its own, of the same level and under the same unit above.</summary>
/// <param name="Decision">With which decision.</param>
/// <param name="UnitId">The unit that is split.</param>
/// <param name="Name">Name of the new one.</param>
/// <param name="Slug">Stable name of the new one; "" to make one from the name.</param>
/// <param name="Below">Units directly below that go to the new one.</param>
/// <param name="MemberNumbers">Members of the unit itself who go to the new one.</param>
internal sealed record SplitUnit(Decision Decision, long UnitId, string Name, string Slug, IReadOnlyList<long> Below, IReadOnlyList<string> MemberNumbers) : UnitAct(Decision);
