namespace UnionSite.Modules.Organization.SignIn;

/// <summary>
/// The card by which a member signs in: one for each member. What stands on it, code and PIN, is nowhere in the store; both are
/// kept as hashes that need a key from outside the store.
/// </summary>
internal sealed class SignInCard
{
    /// <summary>The member; also the key.</summary>
    public long MemberId { get; set; }

    /// <summary>Keyed hash of the code (<see cref="CardKey"/>), 64 hexadecimal digits; unique.</summary>
    public string CodeHash { get; set; } = "";

    /// <summary>Slow hash of the PIN.</summary>
    public string PinHash { get; set; } = "";

    /// <summary>Until when the printed PIN opens the card; null once the member has chosen one of their own. UTC.</summary>
    public DateTime? PrintedPinUntilUtc { get; set; }

    /// <summary>The print run that made the card as it is: the same run, sent twice, makes nothing new.</summary>
    public string RunId { get; set; } = "";

    /// <summary>User name of who had it printed.</summary>
    public string IssuedBy { get; set; } = "";

    /// <summary>When it was printed last. UTC.</summary>
    public DateTime IssuedUtc { get; set; }

    /// <summary>When somebody took it back; it opens nothing until it is printed anew. UTC.</summary>
    public DateTime? RevokedUtc { get; set; }

    /// <summary>Since when somebody guesses at its PIN; null when the member has come in since, or the card was printed anew. UTC.</summary>
    public DateTime? GuessedUtc { get; set; }

    /// <summary>The member's account, made at the first sign-in.</summary>
    public string? UserId { get; set; }

    /// <summary>Counts changes of code and PIN.</summary>
    public int Version { get; set; }

    /// <summary>True while the printed PIN is still to be replaced.</summary>
    public bool HasPrintedPin => PrintedPinUntilUtc is not null;
}
