namespace UnionSite.Modules.Organization.SignIn;

/// <summary>What a member says to a reset of their card by somebody else.</summary>
public enum ResetAnswer
{
    /// <summary>Nothing yet: acts since then are not yet surely the member's.</summary>
    None,

    /// <summary>"I asked for it": acts since then are the member's.</summary>
    Confirmed,

    /// <summary>"I did not ask for it": acts under this reset are somebody else's.</summary>
    Disowned,
}
