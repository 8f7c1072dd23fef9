namespace UnionSite.Modules.Emulation.Nominations;

/// <summary>A picture that came with a nomination.</summary>
internal sealed class NominationPicture
{
    /// <summary>Store key.</summary>
    public long Id { get; set; }

    /// <summary>The nomination.</summary>
    public long NominationId { get; set; }

    /// <summary>Path in the private folder.</summary>
    public required string Path { get; set; }

    /// <summary>Name as it was sent.</summary>
    public string FileName { get; set; } = "";
}
