namespace UnionSite.Modules.Organization.Rosters;

/// <summary>What becomes of a duplicate. Stored by name.</summary>
internal enum RosterChoice
{
    /// <summary>The row is left out.</summary>
    Skip,

    /// <summary>The row is the one who is there: what is new is written over.</summary>
    Update,

    /// <summary>The row is somebody else of the same name.</summary>
    Another,
}
