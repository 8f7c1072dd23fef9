using Microsoft.EntityFrameworkCore;

namespace UnionSite.Cms.Data;

/// <summary>Makes the database ready for use at start.</summary>
public static class SiteDatabase
{
    /// <summary>Creates or upgrades the schema, and sets SQLite to its write-ahead log.</summary>
    public static async Task PrepareAsync(SiteDb db, CancellationToken cancel = default)
    {
        await db.Database.EnsureCreatedAsync(cancel);
        if (db.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) == true)
        {
            // Readers and one writer side by side; with synchronous=FULL (the default) a commit survives a power cut.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancel);
        }
    }
}
