namespace UnionSite.Modules.Organization.Units;

/// <summary>What happened to a unit.</summary>
internal enum UnitEventKind
{
    /// <summary>It was founded.</summary>
    Founded,

    /// <summary>It was given another name.</summary>
    Renamed,

    /// <summary>It was put under another unit.</summary>
    Reparented,

    /// <summary>It was merged into another unit, and ended.</summary>
    Merged,

    /// <summary>Another unit was merged into it.</summary>
    Absorbed,

    /// <summary>A part of it became a unit of its own.</summary>
    Split,

    /// <summary>It was dissolved, and ended.</summary>
    Dissolved,
}
