using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Search;

/// <summary>
/// The words of the media library, names and alternative texts, folded as everywhere. It knows no user; whoever asks narrows
/// the files. SQLite's form; see <see cref="SearchTable"/> for another store's.
/// </summary>
internal static class MediaSearch
{
    /// <summary>Row number of a file: 63 bits of a hash of its path.</summary>
    public static long KeyOf(string path) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(path))) & long.MaxValue;

    /// <summary>Puts a file's words in place of earlier ones.</summary>
    public static async Task SetAsync(SiteDb db, string path, string alt, CancellationToken cancel)
    {
        await RemoveAsync(db, path, cancel);
        await AddAsync(db, path, alt, cancel);
    }

    /// <summary>Removes a file's words.</summary>
    public static Task RemoveAsync(SiteDb db, string path, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM search_media WHERE rowid = {KeyOf(path)}", cancel);

    /// <summary>Adds a file's words, which are not there yet.</summary>
    public static Task AddAsync(SiteDb db, string path, string alt, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"INSERT INTO search_media (rowid, words) VALUES ({KeyOf(path)}, {VietnameseText.Fold($"{NameOf(path)} {alt}")})", cancel);

    /// <summary>Adds the words of many files, none of which is there yet.</summary>
    public static async Task AddManyAsync(SiteDb db, IEnumerable<(string Path, string Alt)> files, CancellationToken cancel)
    {
        foreach (var chunk in files.Chunk(5_000))
        {
            var json = JsonSerializer.Serialize(chunk.Select(file => new object[] { KeyOf(file.Path), VietnameseText.Fold($"{NameOf(file.Path)} {file.Alt}") }));
            await db.Database.ExecuteSqlAsync($"INSERT INTO search_media (rowid, words) SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each({json})", cancel);
        }
    }

    /// <summary>Removes all words.</summary>
    public static Task ClearAsync(SiteDb db, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync("INSERT INTO search_media (search_media) VALUES ('delete-all')", cancel);

    /// <summary>True when the text has a word to search for.</summary>
    public static bool HasWords(string text) => SearchWords.Of(text).Count > 0;

    /// <summary>Keys of the files that hold every word.</summary>
    public static IQueryable<long> Matching(SiteDb db, string text) =>
        db.Database.SqlQuery<long>($"SELECT rowid AS Value FROM search_media WHERE search_media MATCH {SearchTable.Expression(SearchWords.Of(text), all: true)}");

    /// <summary>At most so many keys of files that hold every word.</summary>
    public static Task<List<long>> SomeAsync(SiteDb db, string text, int most, CancellationToken cancel) =>
        db.Database.SqlQuery<long>($"SELECT rowid AS Value FROM search_media WHERE search_media MATCH {SearchTable.Expression(SearchWords.Of(text), all: true)} LIMIT {most}").ToListAsync(cancel);

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
