namespace UnionSite.Cms.Settings;

/// <summary>An earlier text of a <see cref="SiteDocument"/>.</summary>
public sealed class SiteDocumentVersion
{
    /// <summary>Store key.</summary>
    public long Id { get; set; }

    /// <summary>Name of the document.</summary>
    public required string Name { get; set; }

    /// <summary>The number that the text had.</summary>
    public int Version { get; set; }

    /// <summary>The text.</summary>
    public string Json { get; set; } = "{}";

    /// <summary>UTC, when the text was replaced.</summary>
    public DateTime ReplacedUtc { get; set; }

    /// <summary>User name, or the recipe's name.</summary>
    public string? ReplacedBy { get; set; }
}
