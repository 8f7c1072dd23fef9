using System.Globalization;
using Microsoft.Data.Sqlite;
using UnionSite.Cms.Data;

namespace UnionSite.Modules.Engagement.Statistics;

/// <summary>
/// The statistics' own database file: no key, table or connection joins it to the site's data. All SQL of statistics stands
/// here. It has one writer (<see cref="StatisticsWriter"/>) and any number of readers (WAL).
/// </summary>
internal sealed class StatisticsStore(DataFolder data)
{
    // Counts are added to what stands, so a batch is one short transaction whatever its size.
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS views (item TEXT NOT NULL, day TEXT NOT NULL, visitor INTEGER NOT NULL, count INTEGER NOT NULL,
            PRIMARY KEY (day, item, visitor)) STRICT, WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS views_item ON views (item, day);
        CREATE TABLE IF NOT EXISTS feedback (item TEXT NOT NULL, day TEXT NOT NULL, helpful INTEGER NOT NULL, count INTEGER NOT NULL,
            PRIMARY KEY (day, item, helpful)) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS drops (day TEXT NOT NULL, reason TEXT NOT NULL, count INTEGER NOT NULL,
            PRIMARY KEY (day, reason)) STRICT, WITHOUT ROWID;
        """;

    private readonly SqliteConnectionStringBuilder _connection = new()
    {
        DataSource = Path.Combine(data.Root, "statistics.db"),
        DefaultTimeout = 30,
    };

    /// <summary>Views of one day.</summary>
    public sealed record DayViews(DateOnly Day, long People, long Machines);

    /// <summary>Views of one item.</summary>
    public sealed record ItemViews(string Item, long People, long Machines);

    /// <summary>Answers about one item.</summary>
    public sealed record ItemFeedback(string Item, long Yes, long No);

    /// <summary>Makes the file and its tables when they are not there.</summary>
    public async Task PrepareAsync(CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL;" + Schema;
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Adds a batch in one transaction: all of it or nothing.</summary>
    public async Task WriteAsync(CounterBatch batch, CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        await using var transaction = connection.BeginTransaction();
        await AddAsync(connection, "INSERT INTO views (item, day, visitor, count) VALUES ($a, $b, $c, $n) ON CONFLICT (day, item, visitor) DO UPDATE SET count = count + excluded.count",
            batch.Views.Select(view => (new object?[] { view.Key.Item, Text(view.Key.Day), (int)view.Key.Visitor }, view.Value)), cancel);
        await AddAsync(connection, "INSERT INTO feedback (item, day, helpful, count) VALUES ($a, $b, $c, $n) ON CONFLICT (day, item, helpful) DO UPDATE SET count = count + excluded.count",
            batch.Feedback.Select(said => (new object?[] { said.Key.Item, Text(said.Key.Day), said.Key.Helpful ? 1 : 0 }, said.Value)), cancel);
        await AddAsync(connection, "INSERT INTO drops (day, reason, count) VALUES ($a, $b, $n) ON CONFLICT (day, reason) DO UPDATE SET count = count + excluded.count",
            batch.Drops.Select(drop => (new object?[] { Text(drop.Key.Day), drop.Key.Reason.ToString() }, drop.Value)), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Views of each day of a range, of one item or of all; days without views are left out.</summary>
    public Task<List<DayViews>> DaysAsync(DateOnly from, DateOnly to, string? item, CancellationToken cancel) => ReadAsync(
        "SELECT day, SUM(CASE visitor WHEN 0 THEN count ELSE 0 END), SUM(CASE visitor WHEN 1 THEN count ELSE 0 END) FROM views "
        + "WHERE day BETWEEN $from AND $to AND ($item IS NULL OR item = $item) GROUP BY day ORDER BY day",
        [("$from", Text(from)), ("$to", Text(to)), ("$item", item)],
        row => new DayViews(DateOnly.ParseExact(row.GetString(0), "yyyy-MM-dd", CultureInfo.InvariantCulture), row.GetInt64(1), row.GetInt64(2)), cancel);

    /// <summary>Items with the most views by people in a range.</summary>
    public Task<List<ItemViews>> TopAsync(DateOnly from, DateOnly to, int most, CancellationToken cancel) => ReadAsync(
        "SELECT item, SUM(CASE visitor WHEN 0 THEN count ELSE 0 END) AS people, SUM(CASE visitor WHEN 1 THEN count ELSE 0 END) FROM views "
        + "WHERE day BETWEEN $from AND $to GROUP BY item ORDER BY people DESC, item LIMIT $most",
        [("$from", Text(from)), ("$to", Text(to)), ("$most", most)],
        row => new ItemViews(row.GetString(0), row.GetInt64(1), row.GetInt64(2)), cancel);

    /// <summary>Answers in a range, items with the most first.</summary>
    public Task<List<ItemFeedback>> FeedbackAsync(DateOnly from, DateOnly to, int most, CancellationToken cancel) => ReadAsync(
        "SELECT item, SUM(CASE helpful WHEN 1 THEN count ELSE 0 END), SUM(CASE helpful WHEN 0 THEN count ELSE 0 END) FROM feedback "
        + "WHERE day BETWEEN $from AND $to GROUP BY item ORDER BY SUM(count) DESC, item LIMIT $most",
        [("$from", Text(from)), ("$to", Text(to)), ("$most", most)],
        row => new ItemFeedback(row.GetString(0), row.GetInt64(1), row.GetInt64(2)), cancel);

    /// <summary>Requests that were not counted, by reason.</summary>
    public Task<List<(string Reason, long Count)>> DropsAsync(DateOnly from, DateOnly to, CancellationToken cancel) => ReadAsync(
        "SELECT reason, SUM(count) FROM drops WHERE day BETWEEN $from AND $to GROUP BY reason ORDER BY 2 DESC, 1",
        [("$from", Text(from)), ("$to", Text(to))],
        row => (row.GetString(0), row.GetInt64(1)), cancel);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task AddAsync(SqliteConnection connection, string sql, IEnumerable<(object?[] Key, long Count)> rows, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        string[] names = ["$a", "$b", "$c"];
        foreach (var (key, count) in rows)
        {
            command.Parameters.Clear();
            for (var i = 0; i < key.Length; i++)
            {
                command.Parameters.AddWithValue(names[i], key[i]);
            }

            command.Parameters.AddWithValue("$n", count);
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    private async Task<List<T>> ReadAsync<T>(string sql, IEnumerable<(string Name, object? Value)> values, Func<SqliteDataReader, T> read, CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancel)
    {
        var connection = new SqliteConnection(_connection.ConnectionString);
        try
        {
            await connection.OpenAsync(cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
