namespace UnionSite.Modules.Organization.Members;

/// <summary>How a membership of a unit began or ended. Stored by number: a new one is added at the end.</summary>
internal enum MembershipCause
{
    /// <summary>It lasts.</summary>
    None,

    /// <summary>Admitted by a decision.</summary>
    Admitted,

    /// <summary>Taken over from a roster that was there before.</summary>
    Imported,

    /// <summary>Moved from one unit to another.</summary>
    Transferred,

    /// <summary>The unit was merged into another.</summary>
    Merged,

    /// <summary>The unit was split off another.</summary>
    Split,

    /// <summary>Ceased to be a member.</summary>
    Ceased,

    /// <summary>The unit was dissolved.</summary>
    Dissolved,
}
