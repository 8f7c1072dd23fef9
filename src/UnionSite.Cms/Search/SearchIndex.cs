using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Display;
using UnionSite.Cms.Items;
using UnionSite.Cms.Media;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Search;

/// <summary>
/// Full-text search over public items. Everything is folded with the one folding function, so that "dai hoi" finds "Đại
/// hội"; every hit passes <see cref="PublishedContent"/>'s gate inside the same query, so a result can neither show nor count
/// what the reader may not read.
/// </summary>
public sealed class SearchIndex(SiteDb db, PublishedContent published, ContentModel model, PdfLibrary pdfs)
{
    private const int MaxText = 200_000;
    private const int MaxIds = 500;

    /// <summary>One page of hits, best first.</summary>
    /// <param name="query">What was typed; anything goes.</param>
    /// <param name="type">Only items of this type; "" for all.</param>
    /// <param name="skip">Hits to pass over.</param>
    /// <param name="take">Hits to return.</param>
    /// <param name="reader">Who searches.</param>
    /// <param name="cancel">Stops the query.</param>
    public async Task<SearchResult> SearchAsync(string query, string type, int skip, int take, Reader reader, CancellationToken cancel = default)
    {
        var words = SearchWords.Of(query);
        if (words.Count == 0)
        {
            return SearchResult.Nothing;
        }

        var loose = false;
        var byType = await CountAsync(SearchTable.Expression(words, all: true), reader, cancel);
        if (byType.Count == 0 && words.Count > 1)
        {
            loose = true;
            byType = await CountAsync(SearchTable.Expression(words, all: false), reader, cancel);
        }

        if (byType.Count == 0)
        {
            return SearchResult.Nothing;
        }

        var hits = Hits(SearchTable.Expression(words, all: !loose), reader);
        if (type.Length > 0)
        {
            hits = hits.Where(hit => hit.Row.ContentType == type);
        }

        // Whoever types a number wants the document of that number, whatever else speaks of it.
        var numbered = await NumberedAsync(words, reader, cancel);
        var found = await hits.OrderBy(hit => numbered.Contains(hit.Row.ContentItemId) ? 0 : 1).ThenBy(hit => hit.Rank).ThenByDescending(hit => hit.Row.ListedUtc).Skip(skip).Take(Math.Clamp(take, 1, 50)).ToListAsync(cancel);
        var rows = found.Select(hit => hit.Row).ToList();
        var texts = await SearchTable.TextsAsync(db, [.. rows.Select(row => row.ContentItemId)], cancel);
        var total = type.Length > 0 ? byType.Where(count => count.Type == type).Sum(count => count.Count) : byType.Sum(count => count.Count);
        return new SearchResult(rows, total, byType, texts, loose);
    }

    /// <summary>Ids of the items of some types that hold all the words, best first; at most 500.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync(string query, IReadOnlyList<string> types, Reader reader, CancellationToken cancel = default)
    {
        var words = SearchWords.Of(query);
        if (words.Count == 0)
        {
            return [];
        }

        return await Hits(SearchTable.Expression(words, all: true), reader)
            .Where(hit => types.Contains(hit.Row.ContentType))
            .OrderBy(hit => hit.Rank).Take(MaxIds).Select(hit => hit.Row.ContentItemId).ToListAsync(cancel);
    }

    /// <summary>Puts an item into the index, or takes it out; runs inside the caller's transaction.</summary>
    public async Task UpdateAsync(ContentItem item, ContentItemRow row, CancellationToken cancel)
    {
        await SearchTable.RemoveAsync(db, item.ContentItemId, cancel);
        if (row.Published && IsSearched(item.ContentType))
        {
            await SearchTable.AddAsync(db, await EntryAsync(item, cancel), cancel);
        }
    }

    /// <summary>Makes the index anew from all public items, in one transaction.</summary>
    /// <returns>How many items it holds.</returns>
    public async Task<int> RebuildAsync(CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await SearchTable.ClearAsync(db, cancel);
        var count = 0;
        await foreach (var row in db.ContentItems.AsNoTracking().Where(row => row.Published).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (IsSearched(row.ContentType))
            {
                await SearchTable.AddAsync(db, await EntryAsync(ContentRows.Read(row), cancel), cancel);
                count++;
            }
        }

        await transaction.CommitAsync(cancel);
        return count;
    }

    private async Task<IReadOnlyList<string>> NumberedAsync(IReadOnlyList<string> words, Reader reader, CancellationToken cancel)
    {
        var digits = words.Where(word => char.IsDigit(word[0])).ToList();
        return digits.Count == 0
            ? []
            : await Hits(SearchTable.InNumber(digits), reader).OrderBy(hit => hit.Rank).Take(MaxIds).Select(hit => hit.Row.ContentItemId).ToListAsync(cancel);
    }

    // What has a page of its own is searched; menus, widgets and the like are not.
    private bool IsSearched(string contentType) => model.Definitions.Type(contentType) is { Stereotype: "" } type && type.Has("AutoroutePart") && contentType is not ("Taxonomy" or "HomePage");

    // A signed resolution is often attached as a PDF alone: its words are the document's.
    private async Task<SearchEntry> EntryAsync(ContentItem item, CancellationToken cancel)
    {
        var plain = VietnameseText.Compose(model.SearchText(item));
        var attached = await pdfs.TextAsync(item.Content, cancel);
        plain = attached.Length > 0 && plain.Length < MaxText ? $"{plain}\n{attached}" : plain;
        // The title has a column of its own and stands over every passage.
        var title = VietnameseText.Compose(item.DisplayText);
        plain = title.Length > 0 && plain.StartsWith(title, StringComparison.Ordinal) ? plain[title.Length..].TrimStart() : plain;
        plain = plain.Length <= MaxText ? plain : plain[..MaxText];
        var number = DocumentValidities.NumberOf(item);
        return new SearchEntry(item.ContentItemId, VietnameseText.Fold(item.DisplayText), VietnameseText.Fold(number), VietnameseText.Fold(plain), plain);
    }

    private IQueryable<Found> Hits(string match, Reader reader) =>
        from hit in SearchTable.Matching(db, match)
        join row in published.Readable(reader) on hit.ContentItemId equals row.ContentItemId
        select new Found { Row = row, Rank = hit.Rank };

    private async Task<IReadOnlyList<(string Type, int Count)>> CountAsync(string match, Reader reader, CancellationToken cancel)
    {
        var counts = await Hits(match, reader).GroupBy(hit => hit.Row.ContentType).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel);
        return [.. counts.OrderByDescending(count => count.Count).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => (count.Key, count.Count))];
    }

    private sealed class Found
    {
        public required ContentItemRow Row { get; init; }

        public double Rank { get; init; }
    }
}
