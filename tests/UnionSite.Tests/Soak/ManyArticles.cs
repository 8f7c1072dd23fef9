using System.Globalization;
using Microsoft.Data.Sqlite;
using UnionSite.Cms.Items;
using UnionSite.Cms.Search;
using UnionSite.Tests.Site;

namespace UnionSite.Tests.Soak;

/// <summary>
/// Public articles by the thousand, copied in the store from one that went through the editor. Each hundredth word of their
/// bodies is another one, so a search finds a hundredth of them, or one.
/// </summary>
internal static class ManyArticles
{
    /// <summary>A word that stands in one article, however many there are.</summary>
    public const string OneWord = "duynhatmotbai";

    private static readonly string[] OwnColumns =
    [
        "Id", "ContentItemId", "ContentItemVersionId", "DisplayText", "SortKey", "FoldedText", "Path", "ListedUtc", "ModifiedUtc", "CreatedUtc", "PublishedUtc", "Json",
    ];

    /// <summary>Adds articles from one number to another, both included, and tells search of them.</summary>
    public static async Task AddAsync(SiteFactory site, ContentItem first, int from, int to)
    {
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(site.DataFolder, "site.db")};Pooling=False;Default Timeout=60"))
        {
            await connection.OpenAsync();
            await using var transaction = connection.BeginTransaction();
            Run(connection, $"CREATE TEMP TABLE numbers AS WITH RECURSIVE n(i) AS (SELECT {Text(from)} UNION ALL SELECT i + 1 FROM n WHERE i < {Text(to)}) SELECT i FROM n", first);
            var copied = string.Join(", ", Columns(connection, "content_items").Except(OwnColumns).Select(column => $"\"{column}\""));
            Run(connection, $"""
                INSERT INTO content_items (ContentItemId, ContentItemVersionId, DisplayText, SortKey, FoldedText, Path, ListedUtc, ModifiedUtc, CreatedUtc, PublishedUtc, Json, {copied})
                SELECT printf('4%025d', i), printf('5%025d', i), 'Bài thứ ' || i, printf('%08x', i), 'bai thu ' || i, 'tin-tuc/bai-thu-' || i,
                    datetime('2016-01-01', '+' || (i * 40) || ' minutes'), datetime('2016-01-01', '+' || (i * 40) || ' minutes'), CreatedUtc, PublishedUtc,
                    json_set(Json, '$.TitlePart.Title', 'Bài thứ ' || i, '$.HtmlBodyPart.Html', '<p>Thân bài tuthu' || char(97 + i % 10, 97 + i / 10 % 10) || '</p>'), {copied}
                FROM content_items, numbers WHERE ContentItemId = $id AND Published
                """, first);
            var values = string.Join(", ", Columns(connection, "content_field_values").Except(["Id", "RowId", "ContentItemId"]).Select(column => $"\"{column}\""));
            Run(connection, $"""
                INSERT INTO content_field_values (RowId, ContentItemId, {values})
                SELECT (SELECT Id FROM content_items WHERE ContentItemId = printf('4%025d', i)), printf('4%025d', i), {values}
                FROM content_field_values, numbers WHERE ContentItemId = $id
                """, first);
            var paths = string.Join(", ", Columns(connection, "content_paths").Except(["Path", "ContentItemId"]).Select(column => $"\"{column}\""));
            Run(connection, $"INSERT INTO content_paths (Path, ContentItemId, {paths}) SELECT 'tin-tuc/bai-thu-' || i, printf('4%025d', i), {paths} FROM content_paths, numbers WHERE ContentItemId = $id", first);
            Run(connection, "DROP TABLE numbers", first);
            await transaction.CommitAsync();
        }

        await site.Scope<SearchIndex, int>(index => index.RebuildAsync());
        await site.Scope<DeskSearch, int>(index => index.RebuildAsync());
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Run(SqliteConnection connection, string sql, ContentItem first)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$id", first.ContentItemId);
        command.ExecuteNonQuery();
    }

    private static List<string> Columns(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
