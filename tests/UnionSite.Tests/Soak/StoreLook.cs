using Microsoft.Data.Sqlite;

namespace UnionSite.Tests.Soak;

/// <summary>Looks into a data folder's databases from outside, while the site runs or after it.</summary>
internal sealed class StoreLook(string dataFolder)
{
    /// <summary>What the databases say against themselves; nothing when they are whole.</summary>
    public IEnumerable<string> Damage() =>
        from file in new[] { "site.db", "statistics.db" }
        where File.Exists(Path.Combine(dataFolder, file))
        from found in Rows(file, "PRAGMA integrity_check").Where(row => row[0] != "ok").Concat(Rows(file, "PRAGMA foreign_key_check"))
        select $"{file}: {string.Join(' ', found)}";

    /// <summary>Articles whose search entry and public version do not go together.</summary>
    public IEnumerable<string> SearchFaults() =>
        Rows("site.db", """
            SELECT 'published and not in search', DisplayText FROM content_items WHERE Published AND ContentType = 'NewsArticle' AND ContentItemId NOT IN (SELECT item FROM search_items)
            UNION ALL SELECT 'in search and not published', item FROM search_items WHERE item NOT IN (SELECT ContentItemId FROM content_items WHERE Published)
            UNION ALL SELECT 'twice in search', item FROM search_items GROUP BY item HAVING count(*) > 1
            """).Select(row => string.Join(": ", row));

    /// <summary>Id, latest lead and public lead of the items of a title: one, when it was stored once.</summary>
    public IReadOnlyList<(string Id, Article.Texts Texts, string? Path)> ItemsOf(string title) =>
    [
        .. Rows("site.db", """
            SELECT ContentItemId, max(CASE WHEN Latest THEN json_extract(Json, '$.NewsArticle.Lead.Text') END),
                coalesce(max(CASE WHEN Published THEN json_extract(Json, '$.NewsArticle.Lead.Text') END), ''), coalesce(max(CASE WHEN Published THEN Path END), '')
            FROM content_items WHERE DisplayText = $a AND (Latest OR Published) GROUP BY ContentItemId
            """, title).Select(row => (row[0], new Article.Texts(row[1], row[2].Length > 0 ? row[2] : null), row[3].Length > 0 ? row[3] : null)),
    ];

    /// <summary>How many questions are stored.</summary>
    public int Questions() => int.Parse(Rows("site.db", "SELECT count(*) FROM legaladvice_questions")[0][0], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Pages that anybody may read, with their ids.</summary>
    public IReadOnlyList<(string Id, string Path)> Pages(int most) =>
    [
        .. Rows("site.db", "SELECT ContentItemId, Path FROM content_items WHERE Published AND Audience = '' AND ContentType = 'NewsArticle' AND Path IS NOT NULL ORDER BY Id")
            .Take(most).Select(row => (row[0], row[1])),
    ];

    /// <summary>Stored views by item.</summary>
    public IReadOnlyDictionary<string, long> Views() => !File.Exists(Path.Combine(dataFolder, "statistics.db"))
        ? new Dictionary<string, long>()
        : Rows("statistics.db", "SELECT item, sum(count) FROM views GROUP BY item")
            .ToDictionary(row => row[0], row => long.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture));

    private List<string[]> Rows(string file, string sql, string? value = null)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(dataFolder, file)};Pooling=False;Default Timeout=30");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (value is not null)
        {
            command.Parameters.AddWithValue("$a", value);
        }

        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? "" : reader.GetString(column))]);
        }

        return rows;
    }
}
