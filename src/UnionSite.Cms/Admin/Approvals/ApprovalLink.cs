namespace UnionSite.Cms.Admin.Approvals;

/// <summary>A link by which a named person without an account decides once about one text. The store holds only the hash of its secret.</summary>
public sealed class ApprovalLink
{
    /// <summary>Longest name and longest position.</summary>
    public const int MostCharacters = 100;

    /// <summary>Identity.</summary>
    public long Id { get; set; }

    /// <summary>What is to be decided.</summary>
    public long RequestId { get; set; }

    /// <summary>SHA-256 of the secret.</summary>
    public required string TokenHash { get; set; }

    /// <summary>Name of the person, as typed.</summary>
    public required string PersonName { get; set; }

    /// <summary>Position of the person, as typed.</summary>
    public required string Position { get; set; }

    /// <summary>User name of whoever made the link.</summary>
    public string MadeBy { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime MadeUtc { get; set; }

    /// <summary>UTC; from then on it opens nothing.</summary>
    public DateTime ExpiresUtc { get; set; }

    /// <summary>UTC; null while it was not used.</summary>
    public DateTime? UsedUtc { get; set; }

    /// <summary>UTC; null unless it was called back.</summary>
    public DateTime? RevokedUtc { get; set; }

    /// <summary>Name and position.</summary>
    public string Person => $"{PersonName} ({Position})";
}
