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
        using var made = site.KeepFolder();
        site.AnonymousClient().Dispose();
        await site.DisposeAsync();

        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        TemporaryFolder.Copy(made.Path, folder.Path, path => !IsDatabase(path));
        foreach (var file in Directory.EnumerateFiles(made.Path, "*.db", SearchOption.AllDirectories))
        {
            Freeze(file, Path.Combine(folder.Path, Path.GetRelativePath(made.Path, file)));
        }

        return folder.Path;
    }

    // A connection that somebody still holds may move the write-ahead log at any moment; the copy is one file and stands still.
    private static void Freeze(string from, string to)
    {
        using var source = new SqliteConnection($"Data Source={from};Pooling=False");
        using var copy = new SqliteConnection($"Data Source={to};Pooling=False");
        source.Open();
        copy.Open();
        // The copy does not wait by itself while that somebody closes.
        Do(source, "PRAGMA busy_timeout=60000");
        source.BackupDatabase(copy);
        Do(copy, "PRAGMA journal_mode=DELETE");
    }

    private static void Do(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static bool IsDatabase(string path) => Path.GetExtension(path) is ".db" or ".db-wal" or ".db-shm";
}
