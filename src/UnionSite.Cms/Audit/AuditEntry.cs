namespace UnionSite.Cms.Audit;

/// <summary>One line of the audit log: an act of staff or of the site itself. Never a question's text, a code or a PIN.</summary>
public sealed class AuditEntry
{
    /// <summary>Store key; the order of the log.</summary>
    public long Id { get; set; }

    /// <summary>UTC.</summary>
    public DateTime AtUtc { get; set; }

    /// <summary>What happened, such as "ContentPublished" or "RolesChanged".</summary>
    public required string Event { get; set; }

    /// <summary>User name, "recipe:name" or "site".</summary>
    public string Who { get; set; } = "";

    /// <summary>What it happened to, such as a content item id.</summary>
    public string? Subject { get; set; }

    /// <summary>A short Vietnamese sentence for the reader of the log.</summary>
    public string Detail { get; set; } = "";
}
