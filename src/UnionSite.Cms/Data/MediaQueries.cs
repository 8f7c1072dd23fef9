using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Search;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Data;

/// <summary>Statements of the media library that have no form in LINQ. They are standard SQL but for json_each.</summary>
internal static class MediaQueries
{
    private const int Chunk = 2_000;

    /// <summary>
    /// Gives files other paths, with everything that hangs on the path: usages, redirects, words. A folder of thousands is
    /// moved in a handful of statements, for all others wait meanwhile.
    /// </summary>
    public static async Task MoveAsync(SiteDb db, IEnumerable<(string Old, string New, string Alt)> files, DateTime now, CancellationToken cancel)
    {
        foreach (var chunk in files.Chunk(Chunk))
        {
            var json = JsonSerializer.Serialize(chunk.Select(file => new object[]
            {
                file.Old, file.New, Folder(file.New), VietnameseText.Fold(Name(file.New)), MediaSearch.KeyOf(file.New), MediaSearch.KeyOf(file.Old),
            }));
            await db.Database.ExecuteSqlAsync($"DELETE FROM search_media WHERE rowid IN (SELECT json_extract(value, '$[5]') FROM json_each({json}))", cancel);
            await db.Database.ExecuteSqlAsync($"""
                UPDATE media_files SET "Path" = json_extract(moved.value, '$[1]'), "Folder" = json_extract(moved.value, '$[2]'),
                    "SortName" = json_extract(moved.value, '$[3]'), "SearchKey" = json_extract(moved.value, '$[4]')
                FROM json_each({json}) AS moved WHERE media_files."Path" = json_extract(moved.value, '$[0]')
                """, cancel);
            // Notes of what used another file of that name, and its redirect, are of no use any more.
            await db.Database.ExecuteSqlAsync($"DELETE FROM media_usages WHERE \"Path\" IN (SELECT json_extract(value, '$[1]') FROM json_each({json}))", cancel);
            await db.Database.ExecuteSqlAsync($"DELETE FROM media_redirects WHERE \"OldPath\" IN (SELECT json_extract(value, '$[1]') FROM json_each({json}))", cancel);
            await db.Database.ExecuteSqlAsync($"""
                UPDATE media_usages SET "Path" = json_extract(moved.value, '$[1]') FROM json_each({json}) AS moved
                WHERE media_usages."Path" = json_extract(moved.value, '$[0]')
                """, cancel);
            await db.Database.ExecuteSqlAsync($"""
                UPDATE media_redirects SET "NewPath" = json_extract(moved.value, '$[1]') FROM json_each({json}) AS moved
                WHERE media_redirects."NewPath" = json_extract(moved.value, '$[0]')
                """, cancel);
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO media_redirects ("OldPath", "NewPath", "MovedUtc")
                SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), {now} FROM json_each({json})
                """, cancel);
            await MediaSearch.AddManyAsync(db, chunk.Select(file => (file.New, file.Alt)), cancel);
        }
    }

    private static string Folder(string path) => path.LastIndexOf('/') is var slash and > 0 ? path[..slash] : "";

    private static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];
}
