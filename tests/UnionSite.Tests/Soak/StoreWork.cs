using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace UnionSite.Tests.Soak;

/// <summary>
/// Counts statements and the steps that SQLite took for them. Steps grow with the rows that are looked at, and they are
/// the same on every machine, which milliseconds are not. For one request at a time.
/// </summary>
internal sealed class StoreWork : DbCommandInterceptor, IDbConnectionInterceptor
{
    // SQLite tells of every so many steps.
    private const int Stride = 20;

    private readonly ConcurrentQueue<(string Sql, long Steps)> _statements = new();
    private long _steps;
    private long _told;

    /// <summary>The statements since the last call, with their steps.</summary>
    public IReadOnlyList<(string Sql, long Steps)> Take()
    {
        var taken = _statements.ToList();
        _statements.Clear();
        _told = Interlocked.Read(ref _steps);
        return taken;
    }

    /// <inheritdoc/>
    public void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Follow(connection);

    /// <inheritdoc/>
    public Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Follow(connection);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        // All rows have been read.
        var steps = Interlocked.Read(ref _steps);
        _statements.Enqueue((command.CommandText, steps - Interlocked.Exchange(ref _told, steps)));
        return result;
    }

    private void Follow(DbConnection connection) =>
        raw.sqlite3_progress_handler(((SqliteConnection)connection).Handle, Stride, CountSteps, null);

    private int CountSteps(object? nothing)
    {
        Interlocked.Add(ref _steps, Stride);
        return 0;
    }
}
