namespace UnionSite.Modules.Organization.SignIn;

/// <summary>What follows for somebody who has shown the right code and PIN.</summary>
internal enum CardStep
{
    /// <summary>Signed in.</summary>
    In,

    /// <summary>The printed PIN was shown: first a PIN of the member's own.</summary>
    ChoosePin,

    /// <summary>Signed in; a reset is to be told of first.</summary>
    AnswerReset,

    /// <summary>The card is good for nothing today: its owner is no member, or the account is off.</summary>
    Closed,
}
