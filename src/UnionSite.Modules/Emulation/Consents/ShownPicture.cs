namespace UnionSite.Modules.Emulation.Consents;

/// <summary>A file of the library that shows a person; known by its bytes, so that a copy of it is the same picture.</summary>
internal sealed class ShownPicture
{
    /// <summary>Store key.</summary>
    public long Id { get; set; }

    /// <summary>The person.</summary>
    public long PersonId { get; set; }

    /// <summary>Library path when it was noted.</summary>
    public required string Path { get; set; }

    /// <summary>Hash of the stored bytes.</summary>
    public string Hash { get; set; } = "";

    /// <summary>Hash of the bytes as they were uploaded.</summary>
    public string SourceHash { get; set; } = "";
}
