namespace UnionSite.Cms.Deployment;

/// <summary>Bounds of what is taken in: a small file can unpack to any size.</summary>
internal static class PackageLimits
{
    /// <summary>Largest upload.</summary>
    public const long MaxUploadBytes = 256L * 1024 * 1024;

    /// <summary>Largest recipe, alone or in a package.</summary>
    public const long MaxRecipeBytes = 64L * 1024 * 1024;

    /// <summary>Largest text of another system's export.</summary>
    public const long MaxXmlBytes = 1024L * 1024 * 1024;

    /// <summary>Entries of a package.</summary>
    public const int MaxEntries = 20_000;

    /// <summary>All entries of a package together, unpacked.</summary>
    public const long MaxTotalBytes = 2L * 1024 * 1024 * 1024;

    /// <summary>How many times larger than its packed form an entry may be.</summary>
    public const int MaxRatio = 200;

    /// <summary>Entries below this size are not asked for their ratio.</summary>
    public const long SmallBytes = 1024 * 1024;
}
