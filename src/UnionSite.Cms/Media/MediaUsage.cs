namespace UnionSite.Cms.Media;

/// <summary>An item that mentions a file: its public version, its draft, or both.</summary>
public sealed class MediaUsage
{
    /// <summary>Library path of the file.</summary>
    public required string Path { get; set; }

    /// <summary>The item.</summary>
    public required string ContentItemId { get; set; }

    /// <summary>Who may read the item, as stored on its row.</summary>
    public string Audience { get; set; } = "";

    /// <summary>True when the public version mentions the file; false for a draft.</summary>
    public bool Published { get; set; }
}
