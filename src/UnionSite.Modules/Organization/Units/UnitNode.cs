namespace UnionSite.Modules.Organization.Units;

/// <summary>A unit in the tree in memory, with all of its history.</summary>
internal sealed class UnitNode(Unit unit)
{
    /// <summary>Store key.</summary>
    public long Id { get; } = unit.Id;

    /// <summary>Stable name.</summary>
    public string Slug { get; } = unit.Slug;

    /// <summary>Level.</summary>
    public UnitKind Kind { get; } = unit.Kind;

    /// <summary>First day.</summary>
    public DateOnly FoundedOn { get; } = unit.FoundedOn;

    /// <summary>First day on which it is no more; null while it lives.</summary>
    public DateOnly? EndedOn { get; } = unit.EndedOn;

    /// <summary>Names, oldest first.</summary>
    public List<Dated<UnitLabel>> Names { get; } = [];

    /// <summary>Units above, oldest first; null for the root.</summary>
    public List<Dated<UnitNode?>> Parents { get; } = [];

    /// <summary>Units that stand or stood directly below.</summary>
    public List<Dated<UnitNode>> Children { get; } = [];

    /// <summary>The unit into which it was merged when it ended; null for all others.</summary>
    public UnitNode? MergedInto { get; set; }

    /// <summary>Units that were merged into it.</summary>
    public List<UnitNode> Absorbed { get; } = [];

    /// <summary>The last name.</summary>
    public string LastName => Names.Count == 0 ? Slug : Names[^1].Value.Name;

    /// <summary>True when it exists on that day.</summary>
    public bool IsThere(DateOnly day) => FoundedOn <= day && (EndedOn is not { } end || day < end);

    /// <summary>Its name on a day; before and after its life the nearest one.</summary>
    public UnitLabel LabelAt(DateOnly day)
    {
        foreach (var name in Names)
        {
            if (name.Covers(day))
            {
                return name.Value;
            }
        }

        return Names.Count == 0 ? new UnitLabel(Slug, Slug, Slug) : day < FoundedOn ? Names[0].Value : Names[^1].Value;
    }

    /// <summary>Its name on a day; before and after its life the nearest one.</summary>
    public string NameAt(DateOnly day) => LabelAt(day).Name;

    /// <summary>The unit above on a day; null for the root and for days on which it is not there.</summary>
    public UnitNode? ParentAt(DateOnly day)
    {
        foreach (var parent in Parents)
        {
            if (parent.Covers(day))
            {
                return parent.Value;
            }
        }

        return null;
    }

    /// <summary>As other modules see it.</summary>
    public UnitCard CardAt(DateOnly day) => new(Id, Slug, Kind, NameAt(day), IsThere(day));
}
