using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Search;

/// <summary>
/// The statements that hold and ask the full-text table, for SQLite's FTS5. This is the only place that another store would
/// have to add its form to: there the table would be an ordinary one with a tsvector column. The table is made by the
/// store's migrations. Its columns are folded before they are stored, so the tokenizer need not know Vietnamese; "plain"
/// keeps the text as it is written, for passages.
/// </summary>
internal static class SearchTable
{
    /// <summary>Removes an item's entry.</summary>
    public static Task RemoveAsync(SiteDb db, string contentItemId, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM search_items WHERE rowid = {Key(contentItemId)}", cancel);

    /// <summary>Removes every entry.</summary>
    public static Task ClearAsync(SiteDb db, CancellationToken cancel) => db.Database.ExecuteSqlRawAsync("DELETE FROM search_items", cancel);

    /// <summary>Adds an item's entry.</summary>
    public static Task AddAsync(SiteDb db, SearchEntry entry, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"INSERT INTO search_items (rowid, item, title, number, body, plain) VALUES ({Key(entry.ContentItemId)}, {entry.ContentItemId}, {entry.Title}, {entry.Number}, {entry.Body}, {entry.Plain})",
        cancel);

    /// <summary>Hits of a match expression; a lower rank is a better hit. A word in the number or the title weighs most.</summary>
    public static IQueryable<SearchHit> Matching(SiteDb db, string match) => db.Database.SqlQuery<SearchHit>(
        $"SELECT item AS ContentItemId, rank AS Rank FROM search_items WHERE search_items MATCH {match} AND rank MATCH 'bm25(0.0, 10.0, 12.0, 1.0)'");

    /// <summary>The texts of some items as they are written.</summary>
    public static async Task<Dictionary<string, string>> TextsAsync(SiteDb db, IReadOnlyList<string> contentItemIds, CancellationToken cancel)
    {
        var keys = contentItemIds.Select(Key).ToList();
        var texts = await db.Database.SqlQuery<SearchText>($"SELECT rowid AS Key, item AS ContentItemId, plain AS Plain FROM search_items")
            .Where(text => keys.Contains(text.Key)).ToListAsync(cancel);
        return texts.ToDictionary(text => text.ContentItemId, text => text.Plain);
    }

    /// <summary>The words as a match expression over the number alone.</summary>
    public static string InNumber(IReadOnlyList<string> words) => "number : (" + Expression(words, all: true) + ")";

    // A full-text table has no index but its row numbers, so an item's row number is made from its id (63 bits of a hash).
    private static long Key(string contentItemId) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(contentItemId))) & long.MaxValue;

    /// <summary>The words as a match expression: each one quoted, so that nothing in them is syntax; the last may go on.</summary>
    public static string Expression(IReadOnlyList<string> words, bool all)
    {
        var terms = words.Select((word, index) =>
        {
            var open = index == words.Count - 1 && word.Length > 2 && !char.IsDigit(word[0]);
            return $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(open ? "*" : "")}";
        });
        return string.Join(all ? " AND " : " OR ", terms);
    }
}
