namespace UnionSite.Cms.Media;

/// <summary>Where a renamed or moved file lies now; its old address leads there for good.</summary>
public sealed class MediaRedirect
{
    /// <summary>Library path that the file had.</summary>
    public required string OldPath { get; set; }

    /// <summary>Library path that it has; never itself an old path.</summary>
    public required string NewPath { get; set; }

    /// <summary>UTC.</summary>
    public DateTime MovedUtc { get; set; }
}
