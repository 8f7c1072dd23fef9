namespace UnionSite.Cms.Media;

/// <summary>What a look at the disk found and put right.</summary>
/// <param name="Files">Files of the library.</param>
/// <param name="Missing">Files whose bytes are not there.</param>
/// <param name="Back">Files that had been missing and are there again.</param>
/// <param name="Orphans">Bytes that no file had, now removed.</param>
/// <param name="Folders">Folders whose counts were wrong.</param>
public sealed record MediaScanReport(int Files, int Missing, int Back, int Orphans, int Folders);
