namespace UnionSite.Cms.Accounts;

/// <summary>How a sign-in ended.</summary>
public enum SignInOutcome
{
    /// <summary>Signed in.</summary>
    Done,

    /// <summary>The code of the authenticator is still to be asked for.</summary>
    NeedsCode,

    /// <summary>Refused; the reason is told to nobody.</summary>
    Refused,

    /// <summary>Too many failures came from the address.</summary>
    TooMany,
}
