namespace UnionSite.Cms.Accounts;

/// <summary>One sign-in on one browser. Says nothing of what was read or done there.</summary>
public sealed class SignInSession
{
    /// <summary>32 random hexadecimal digits; stands in the sealed cookie too.</summary>
    public string Id { get; set; } = "";

    /// <summary>Whose it is.</summary>
    public string UserId { get; set; } = "";

    /// <summary>Browser and system in words, such as "Chrome, Android"; nothing that tells one phone from another of its kind.</summary>
    public string Device { get; set; } = "";

    /// <summary>How many minutes the browser may be silent before it has to sign in anew.</summary>
    public int IdleMinutes { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedUtc { get; set; }

    /// <summary>Last time that the browser was heard of, to ten minutes; UTC.</summary>
    public DateTime SeenUtc { get; set; }

    /// <summary>When somebody ended it; null while it is open or has run out by itself. UTC.</summary>
    public DateTime? EndedUtc { get; set; }
}
