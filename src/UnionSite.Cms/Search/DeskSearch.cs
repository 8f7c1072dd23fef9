using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Media;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Search;

/// <summary>
/// Full-text search of the desk: the latest version of every item of every type, drafts and trash included, folded as the
/// site's own search is. It knows no reader; whoever asks narrows the rows to what the user may see. SQLite's form; see
/// <see cref="SearchTable"/> for another store's. The entry of an item has the store key of its latest version.
/// </summary>
public sealed class DeskSearch(SiteDb db, ContentModel model, PdfLibrary pdfs)
{
    private const int MaxText = 200_000;

    /// <summary>Puts an item's latest version into the index in place of an earlier one; runs inside the caller's transaction.</summary>
    public async Task UpdateAsync(ContentItem item, ContentItemRow row, CancellationToken cancel)
    {
        if (!row.Latest && row.TrashedUtc is null)
        {
            return;
        }

        await db.Database.ExecuteSqlAsync($"DELETE FROM search_desk WHERE rowid IN (SELECT \"Id\" FROM content_items WHERE \"ContentItemId\" = {row.ContentItemId})", cancel);
        await AddAsync(item, row.Id, cancel);
    }

    /// <summary>Makes the index anew, in one transaction.</summary>
    /// <returns>How many items it holds.</returns>
    public async Task<int> RebuildAsync(CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlRawAsync("INSERT INTO search_desk (search_desk) VALUES ('delete-all')", cancel);
        var count = 0;
        await foreach (var row in db.ContentItems.AsNoTracking().Where(row => row.Latest || row.TrashedUtc != null).AsAsyncEnumerable().WithCancellation(cancel))
        {
            await AddAsync(ContentRows.Read(row), row.Id, cancel);
            count++;
        }

        await transaction.CommitAsync(cancel);
        return count;
    }

    /// <summary>True when the text has a word to search for.</summary>
    internal static bool HasWords(string text) => SearchWords.Of(text).Count > 0;

    /// <summary>Store keys of the versions that hold every word, newest first, at most so many.</summary>
    internal Task<List<long>> NewestAsync(string text, int most, CancellationToken cancel) => db.Database.SqlQuery<long>(
        $"SELECT rowid AS Value FROM search_desk WHERE search_desk MATCH {Expression(text)} ORDER BY rowid DESC LIMIT {most}").ToListAsync(cancel);

    /// <summary>Store keys of all versions that hold every word.</summary>
    internal IQueryable<long> Matching(string text) =>
        db.Database.SqlQuery<long>($"SELECT rowid AS Value FROM search_desk WHERE search_desk MATCH {Expression(text)}");

    private static string Expression(string text) => SearchTable.Expression(SearchWords.Of(text), all: true);

    private async Task AddAsync(ContentItem item, long id, CancellationToken cancel)
    {
        var body = VietnameseText.Fold($"{model.SearchText(item)}\n{await pdfs.TextAsync(item.Content, cancel)}");
        body = body.Length <= MaxText ? body : body[..MaxText];
        await db.Database.ExecuteSqlAsync($"INSERT INTO search_desk (rowid, title, body) VALUES ({id}, {VietnameseText.Fold(item.DisplayText)}, {body})", cancel);
    }
}
