namespace UnionSite.Modules.Organization.Rosters;

/// <summary>What a row of a roster is to the register.</summary>
internal enum RosterVerdict
{
    /// <summary>Somebody whom the register does not know.</summary>
    New,

    /// <summary>Somebody of whom the register says the same.</summary>
    Same,

    /// <summary>Somebody of the unit of whom the register says otherwise.</summary>
    Changed,

    /// <summary>A member of another unit, or somebody who was a member before.</summary>
    Transfer,

    /// <summary>Perhaps somebody who is there already: a person decides.</summary>
    Duplicate,

    /// <summary>Something in the row is wrong.</summary>
    Refused,
}
