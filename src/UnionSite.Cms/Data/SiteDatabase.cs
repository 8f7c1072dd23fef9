using Microsoft.EntityFrameworkCore;

namespace UnionSite.Cms.Data;

/// <summary>Makes the database ready for use at start.</summary>
public static class SiteDatabase
{
    /// <summary>Creates or upgrades the schema by the store's migrations, and sets SQLite to its write-ahead log.</summary>
    public static async Task PrepareAsync(SiteDb db, CancellationToken cancel = default)
    {
        // Looking costs one query; migrating takes a lock and writes even when there is nothing to do.
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            await db.Database.MigrateAsync(cancel);
        }

        if (db.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) == true)
        {
            // Readers and one writer side by side; with synchronous=FULL (the default) a commit survives a power cut.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancel);
        }
    }
}
