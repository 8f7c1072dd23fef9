namespace UnionSite.Cms.Admin.Autosaves;

/// <summary>A few words from whoever saved a version to whoever reads it over before publication.</summary>
public sealed class VersionNote
{
    /// <summary>Longest note.</summary>
    public const int MostCharacters = 500;

    /// <summary>The version.</summary>
    public required string ContentItemVersionId { get; set; }

    /// <summary>Its item.</summary>
    public required string ContentItemId { get; set; }

    /// <summary>Plain text.</summary>
    public string Text { get; set; } = "";

    /// <summary>User name of the writer.</summary>
    public string Author { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime WrittenUtc { get; set; }
}
