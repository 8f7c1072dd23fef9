namespace UnionSite.Cms.Admin.Approvals;

/// <summary>One text that was sent for approval, and what was decided about exactly that text.</summary>
public sealed class ApprovalRequest
{
    /// <summary>Longest comment.</summary>
    public const int MostCharacters = 1000;

    /// <summary>Identity.</summary>
    public long Id { get; set; }

    /// <summary>The item.</summary>
    public required string ContentItemId { get; set; }

    /// <summary>Its version.</summary>
    public required string ContentItemVersionId { get; set; }

    /// <summary>Its type.</summary>
    public required string ContentType { get; set; }

    /// <summary>Its title when it was sent.</summary>
    public string Title { get; set; } = "";

    /// <summary>Fingerprint of the text (<see cref="ApprovalHash"/>).</summary>
    public required string Hash { get; set; }

    /// <summary>Where it stands.</summary>
    public ApprovalState State { get; set; }

    /// <summary>UTC.</summary>
    public DateTime SentUtc { get; set; }

    /// <summary>User name of the sender.</summary>
    public string SentBy { get; set; } = "";

    /// <summary>UTC; null while nobody has decided.</summary>
    public DateTime? DecidedUtc { get; set; }

    /// <summary>User name, or name and position as typed for a link.</summary>
    public string DecidedBy { get; set; } = "";

    /// <summary>What was said with the decision.</summary>
    public string Comment { get; set; } = "";

    /// <summary>What a person compares by eye: the first characters of the fingerprint.</summary>
    public string ShortHash => ApprovalHash.Shown(Hash);
}
