namespace UnionSite.Modules.Organization.Rosters;

/// <summary>What an import did with a row. Stored by number: a new one is added at the end.</summary>
internal enum RosterDeed
{
    /// <summary>Nothing was to do.</summary>
    Left,

    /// <summary>A new member.</summary>
    Admitted,

    /// <summary>What is held about a member was corrected.</summary>
    Corrected,

    /// <summary>A member came to the unit, perhaps corrected as well.</summary>
    Moved,

    /// <summary>A duplicate was left out as decided.</summary>
    Skipped,

    /// <summary>The row was refused.</summary>
    Refused,
}
