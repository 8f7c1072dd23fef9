namespace UnionSite.Modules.Organization.SignIn;

/// <summary>What became of a code and a PIN.</summary>
internal enum CardVerdict
{
    /// <summary>They fit.</summary>
    Fits,

    /// <summary>They do not; nobody is told which of the two is wrong.</summary>
    Refused,

    /// <summary>Nothing was tried: too many wrong tries before.</summary>
    Wait,

    /// <summary>Nothing was tried: too many people at once.</summary>
    Busy,
}
