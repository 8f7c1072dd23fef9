namespace UnionSite.Cms.Audit;

/// <summary>One line of the audit log: an act of staff or of the site itself. Never a question's text, a code or a PIN.</summary>
public sealed class AuditEntry
{
    /// <summary>Store key; the order in which lines were written.</summary>
    public long Id { get; set; }

    /// <summary>UTC, to the millisecond.</summary>
    public DateTime AtUtc { get; set; }

    /// <summary>What happened, such as "ContentPublished" or "RolesChanged" (<see cref="AuditEvents"/>).</summary>
    public required string Event { get; set; }

    /// <summary>User name, "recipe:name" or "site"; "" when the person's values were erased.</summary>
    public string Who { get; set; } = "";

    /// <summary>What it happened to, such as a content item id.</summary>
    public string? Subject { get; set; }

    /// <summary>A short Vietnamese sentence for the reader of the log.</summary>
    public string Detail { get; set; } = "";

    /// <summary>The screen that the act came from: method and route, such as "POST /Admin/Roles/Edit"; "" without a request.</summary>
    public string Screen { get; set; } = "";

    /// <summary>Place in the chain, from 1 without a gap; null until the line is sealed.</summary>
    public long? Sequence { get; set; }

    /// <summary>32 random bytes; without them the commitment tells nothing. Destroyed when the values are erased.</summary>
    public byte[]? Salt { get; set; }

    /// <summary>SHA-256 over salt and values (<see cref="AuditChain.Commitment"/>).</summary>
    public byte[]? Commitment { get; set; }

    /// <summary>SHA-256 over the line before and this one (<see cref="AuditChain.Link"/>).</summary>
    public byte[]? Hash { get; set; }

    /// <summary>When the person's values were erased; UTC.</summary>
    public DateTime? ErasedUtc { get; set; }
}
