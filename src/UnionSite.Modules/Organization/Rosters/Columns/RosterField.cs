namespace UnionSite.Modules.Organization.Rosters.Columns;

/// <summary>What a column of a sent roster holds. Stored by number: a new one is added at the end.</summary>
internal enum RosterField
{
    /// <summary>Nothing that is taken over.</summary>
    None,

    /// <summary>Number of the card.</summary>
    MemberNumber,

    /// <summary>The whole name.</summary>
    FullName,

    /// <summary>Family and middle names, where the given name has a column of its own.</summary>
    FamilyName,

    /// <summary>The given name alone.</summary>
    GivenName,

    /// <summary>Day or year of birth; the year is kept. Several columns may hold it, one for men and one for women.</summary>
    BirthDate,

    /// <summary>Telephone number.</summary>
    Phone,

    /// <summary>E-mail address.</summary>
    Email,

    /// <summary>Code or name of the unit.</summary>
    Unit,
}
