namespace UnionSite.Modules.Organization.SignIn;

/// <summary>Somebody other than the member gave a card that was in use a new PIN or a new code. Kept, and shown to the member.</summary>
internal sealed class CardReset
{
    /// <summary>Store key; acts under an unanswered reset carry it.</summary>
    public long Id { get; set; }

    /// <summary>The member.</summary>
    public long MemberId { get; set; }

    /// <summary>UTC.</summary>
    public DateTime AtUtc { get; set; }

    /// <summary>User name of who did it.</summary>
    public string By { get; set; } = "";

    /// <summary>What the member said to it.</summary>
    public ResetAnswer Answer { get; set; }

    /// <summary>When the member said it. UTC.</summary>
    public DateTime? AnsweredUtc { get; set; }
}
