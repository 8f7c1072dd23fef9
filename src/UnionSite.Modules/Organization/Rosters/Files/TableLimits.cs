namespace UnionSite.Modules.Organization.Rosters.Files;

/// <summary>Bounds of a sent table: a small file can unpack to any size.</summary>
internal static class TableLimits
{
    /// <summary>Largest upload.</summary>
    public const long MaxUploadBytes = 32L * 1024 * 1024;

    /// <summary>Most rows with something in them.</summary>
    public const int MaxRows = 100_000;

    /// <summary>Highest number of a row: people leave gaps, a file with the last row filled is a trick.</summary>
    public const int MaxLine = 200_000;

    /// <summary>Most columns.</summary>
    public const int MaxColumns = 60;

    /// <summary>Most characters of a cell.</summary>
    public const int MaxCell = 2_000;

    /// <summary>Most files in a workbook.</summary>
    public const int MaxEntries = 500;

    /// <summary>A workbook's files together, unpacked.</summary>
    public const long MaxUnpackedBytes = 512L * 1024 * 1024;

    /// <summary>How many times larger than its packed form a workbook's file may be; a roster's sheet packs ten to thirty times.</summary>
    public const int MaxRatio = 150;

    /// <summary>Files of a workbook below this size are not asked for their ratio.</summary>
    public const long SmallBytes = 1024 * 1024;

    /// <summary>Most different texts of a workbook.</summary>
    public const int MaxTexts = 2_000_000;

    /// <summary>Most cell formats of a workbook; Excel itself ends at 65,490.</summary>
    public const int MaxFormats = 70_000;
}
