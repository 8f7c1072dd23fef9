namespace UnionSite.Cms.Settings;

/// <summary>A named JSON document: the site's settings, its definitions, or a recipe step kept verbatim.</summary>
public sealed class SiteDocument
{
    /// <summary>The key, such as "ContentDefinition", "SiteSettings" or "Step:Queries".</summary>
    public required string Name { get; set; }

    /// <summary>The text.</summary>
    public string Json { get; set; } = "{}";

    /// <summary>Counts changes; a change that started from an older number is refused.</summary>
    public int Version { get; set; }

    /// <summary>UTC.</summary>
    public DateTime ModifiedUtc { get; set; }
}
