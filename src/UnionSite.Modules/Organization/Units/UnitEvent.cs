namespace UnionSite.Modules.Organization.Units;

/// <summary>
/// An entry of a unit's history. Written with every change of the tree and never removed, so that the highest key tells
/// whether the tree in memory is still the stored one.
/// </summary>
internal sealed class UnitEvent
{
    /// <summary>Store key; grows with every change of the tree.</summary>
    public long Id { get; set; }

    /// <summary>The unit.</summary>
    public long UnitId { get; set; }

    /// <summary>What happened.</summary>
    public UnitEventKind Kind { get; set; }

    /// <summary>First day on which it holds.</summary>
    public DateOnly EffectiveOn { get; set; }

    /// <summary>Number of the decision; "" for none.</summary>
    public string DecisionNumber { get; set; } = "";

    /// <summary>Day of the decision.</summary>
    public DateOnly? DecidedOn { get; set; }

    /// <summary>The other unit: new unit above, the one it was merged into, the one that was split off.</summary>
    public long? OtherUnitId { get; set; }

    /// <summary>Name of the unit or of the unit above before; "" for none.</summary>
    public string Before { get; set; } = "";

    /// <summary>Name of the unit, of the unit above or of the other unit after; "" for none.</summary>
    public string After { get; set; } = "";

    /// <summary>Members whom it concerned when it was recorded.</summary>
    public int Members { get; set; }

    /// <summary>User name.</summary>
    public string Who { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime RecordedUtc { get; set; }
}
