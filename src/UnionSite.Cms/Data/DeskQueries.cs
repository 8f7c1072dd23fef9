using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace UnionSite.Cms.Data;

/// <summary>Statements of the desk that have no form in LINQ. They are standard SQL but for json_each.</summary>
internal static class DeskQueries
{
    /// <summary>The types that items have: from one to the next in the index, so that it takes as long as there are types.</summary>
    public static Task<List<string>> TypesAsync(SiteDb db, CancellationToken cancel) => db.Database.SqlQuery<string>($"""
        WITH RECURSIVE known(value) AS (
            SELECT (SELECT "ContentType" FROM content_items WHERE "Latest" ORDER BY "ContentType" LIMIT 1)
            UNION ALL
            SELECT (SELECT "ContentType" FROM content_items WHERE "Latest" AND "ContentType" > known.value ORDER BY "ContentType" LIMIT 1)
            FROM known WHERE known.value IS NOT NULL)
        SELECT value AS "Value" FROM known WHERE value IS NOT NULL LIMIT 1000
        """).ToListAsync(cancel);

    /// <summary>Names of those who saved a latest version; at most 300.</summary>
    public static Task<List<string>> AuthorsAsync(SiteDb db, CancellationToken cancel) => db.Database.SqlQuery<string>($"""
        WITH RECURSIVE known(value) AS (
            SELECT (SELECT "Author" FROM content_items WHERE "Latest" AND "Author" > '' ORDER BY "Author" LIMIT 1)
            UNION ALL
            SELECT (SELECT "Author" FROM content_items WHERE "Latest" AND "Author" > known.value ORDER BY "Author" LIMIT 1)
            FROM known WHERE known.value IS NOT NULL)
        SELECT value AS "Value" FROM known WHERE value IS NOT NULL LIMIT 300
        """).ToListAsync(cancel);

    /// <summary>Freezes the items of a job, in the order given.</summary>
    public static async Task FreezeAsync(SiteDb db, long job, IEnumerable<(string Id, string Title)> items, CancellationToken cancel)
    {
        foreach (var chunk in items.Chunk(5_000))
        {
            var json = JsonSerializer.Serialize(chunk.Select(item => new[] { item.Id, item.Title }));
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO desk_job_rows ("JobId", "ContentItemId", "Title", "State", "Note")
                SELECT {job}, json_extract(value, '$[0]'), json_extract(value, '$[1]'), 0, '' FROM json_each({json}) ORDER BY key
                """, cancel);
        }
    }

    // The table function has a column "json" of its own: the document is named with its table.
    /// <summary>Latest versions of a type that hold something at a place of their document; empty texts and lists are nothing.</summary>
    /// <param name="db">The store.</param>
    /// <param name="type">Name of the type.</param>
    /// <param name="place">JSON path, such as $."NewsArticle"."Lead".</param>
    public static IQueryable<ItemTitle> WithValues(SiteDb db, string type, string place) => db.Database.SqlQuery<ItemTitle>($"""
        SELECT "Id", "ContentItemId", "DisplayText" AS "Title" FROM content_items
        WHERE "Latest" AND "ContentType" = {type} AND EXISTS (SELECT 1 FROM json_tree(content_items."Json", {place}) WHERE atom IS NOT NULL AND atom <> '')
        """);
}
