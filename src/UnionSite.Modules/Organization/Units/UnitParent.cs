namespace UnionSite.Modules.Organization.Units;

/// <summary>Under which unit a unit stands from one day to another.</summary>
internal sealed class UnitParent
{
    /// <summary>Store key.</summary>
    public long Id { get; set; }

    /// <summary>The unit.</summary>
    public long UnitId { get; set; }

    /// <summary>The unit above; null for the root.</summary>
    public long? ParentId { get; set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; set; }

    /// <summary>First day on which it is no more; null for the last one of a living unit.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Number of the decision; "" for none.</summary>
    public string DecisionNumber { get; set; } = "";

    /// <summary>Day of the decision.</summary>
    public DateOnly? DecidedOn { get; set; }
}
