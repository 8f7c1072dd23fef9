namespace UnionSite.Modules.Organization.SignIn.Desk;

/// <summary>What whoever prints cards sees of one.</summary>
internal enum CardState
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Printed, and not yet used.</summary>
    Printed,

    /// <summary>Printed and not used in time.</summary>
    Expired,

    /// <summary>In use.</summary>
    InUse,

    /// <summary>Somebody guesses at its PIN.</summary>
    Guessed,

    /// <summary>Taken back.</summary>
    Revoked,

    /// <summary>The member said that the last reset was not asked for.</summary>
    Disowned,
}
