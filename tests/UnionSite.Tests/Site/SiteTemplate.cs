using Microsoft.Data.Sqlite;

namespace UnionSite.Tests.Site;

/// <summary>
/// A data folder that the set-up recipe has filled, made once for each test run and copied for each site: running the
/// recipes takes seconds, copying the file takes milliseconds.
/// </summary>
public static class SiteTemplate
{
    private static readonly Lazy<Task<string>> Folder = new(MakeAsync);

    /// <summary>The folder; do not write into it.</summary>
    public static Task<string> FolderAsync() => Folder.Value;

    private static async Task<string> MakeAsync()
    {
        var site = new EmptySiteFactory();
        var folder = site.KeepFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        site.AnonymousClient().Dispose();

        await site.DisposeAsync();
        // The last connection that closes moves the write-ahead log into the file; what stood only there would be lost.
        SqliteConnection.ClearAllPools();
        return folder.Path;
    }
}
