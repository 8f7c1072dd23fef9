using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Items;

/// <summary>
/// All public reads: pages, lists, feeds, search results, the sitemap and media go through here. It cannot return a draft,
/// a trashed item or an item whose audience does not include the reader; no method has a switch that would change that.
/// </summary>
public sealed class PublishedContent(SiteDb db)
{
    /// <summary>How far beyond its page a list is counted, so that a list does not get slower with every article.</summary>
    public const int Ahead = 1_000;

    /// <summary>What a path leads to, for this reader.</summary>
    /// <param name="path">Path without query; slashes at the ends and letter case do not matter.</param>
    /// <param name="reader">Who reads.</param>
    /// <param name="cancel">Stops the query.</param>
    public async Task<PathResult> FindAsync(string path, Reader reader, CancellationToken cancel = default)
    {
        var key = ContentPaths.Key(path);
        var found = await (
            from known in db.Paths.AsNoTracking()
            where known.Path == key && !known.IsReserved
            join row in Readable(reader) on known.ContentItemId equals row.ContentItemId into visible
            from row in visible.DefaultIfEmpty()
            select new { known.IsCurrent, known.ContainedItemId, known.ContentItemId, Row = row }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return PathResult.Nothing;
        }

        if (found.Row is null)
        {
            var hidden = !reader.IsSignedIn && await db.ContentItems.AnyAsync(row => row.ContentItemId == found.ContentItemId && row.Published, cancel);
            return hidden ? PathResult.NeedsSignIn : PathResult.Nothing;
        }

        return found.IsCurrent
            ? new PathResult(found.Row, found.ContainedItemId, null, false)
            : new PathResult(null, null, await CurrentPathAsync(found.Row, found.ContainedItemId, cancel), false);
    }

    /// <summary>The public version, or null.</summary>
    public Task<ContentItemRow?> ByIdAsync(string contentItemId, Reader reader, CancellationToken cancel = default) =>
        Readable(reader).FirstOrDefaultAsync(row => row.ContentItemId == contentItemId, cancel);

    /// <summary>The public version with that alias, or null.</summary>
    public Task<ContentItemRow?> ByAliasAsync(string alias, Reader reader, CancellationToken cancel = default)
    {
        var key = alias.ToLowerInvariant();
        return Readable(reader).FirstOrDefaultAsync(row => row.Alias == key, cancel);
    }

    /// <summary>Public versions by id, in the order asked for; missing and unreadable ones are left out.</summary>
    public async Task<IReadOnlyList<ContentItemRow>> ByIdsAsync(IEnumerable<string> contentItemIds, Reader reader, CancellationToken cancel = default)
    {
        var ids = contentItemIds.Distinct(StringComparer.Ordinal).Take(200).ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await Readable(reader).Where(row => ids.Contains(row.ContentItemId)).ToListAsync(cancel);
        return [.. rows.OrderBy(row => ids.IndexOf(row.ContentItemId))];
    }

    /// <summary>One page of a list; no more is counted than <see cref="Ahead"/> items beyond its first.</summary>
    public async Task<ContentPage> ListAsync(ContentQuery query, Reader reader, CancellationToken cancel = default)
    {
        var most = query.Skip + Ahead;
        var known = await Matching(query, reader).Take(most + 1).CountAsync(cancel);
        return new ContentPage(await RowsAsync(query, reader, cancel), Math.Min(known, most), known > most);
    }

    /// <summary>The rows of one page of a list, for those who do not say how many there are: counting looks at every match.</summary>
    public async Task<IReadOnlyList<ContentItemRow>> RowsAsync(ContentQuery query, Reader reader, CancellationToken cancel = default) =>
        await Sorted(Matching(query, reader), query.Sort).Skip(query.Skip).Take(Math.Clamp(query.Take, 1, 100)).ToListAsync(cancel);

    /// <summary>Distinct values of a field among the public items of a type, with how many items hold each.</summary>
    public async Task<IReadOnlyList<(string Value, string Shown, int Count)>> ValuesAsync(string contentType, string field, Reader reader, CancellationToken cancel = default)
    {
        var values = await (
            from value in db.FieldValues.AsNoTracking()
            where value.Field == field && value.Published && value.ContentType == contentType
            join row in Readable(reader) on value.RowId equals row.Id
            group value by value.Value into same
            select new { same.Key, Shown = same.Max(value => value.Shown), Count = same.Count() }).ToListAsync(cancel);
        return [.. values.Select(value => (value.Key, value.Shown ?? value.Key, value.Count))];
    }

    /// <summary>Public items whose field refers to the item, such as the resolutions that replace this one.</summary>
    public async Task<IReadOnlyList<ContentItemRow>> ReferringAsync(string field, string contentItemId, Reader reader, CancellationToken cancel = default) =>
        await Matching(new ContentQuery { Filters = [FieldFilter.Is(field, contentItemId)] }, reader)
            .OrderByDescending(row => row.ListedUtc).Take(50).ToListAsync(cancel);

    /// <summary>Public items that some accounts own, the last changed first; at most <paramref name="take"/>.</summary>
    /// <param name="owners">User ids.</param>
    /// <param name="take">Most items; drafts count too.</param>
    /// <param name="reader">Who reads.</param>
    /// <param name="cancel">Stops the query.</param>
    public async Task<IReadOnlyList<ContentItemRow>> OwnedByAsync(IReadOnlyList<string> owners, int take, Reader reader, CancellationToken cancel = default) =>
        await ByIdsAsync(
            await db.ContentItems.Where(row => row.Latest && owners.Contains(row.Owner)).OrderByDescending(row => row.ModifiedUtc).Take(take).Select(row => row.ContentItemId).ToListAsync(cancel),
            reader,
            cancel);

    /// <summary>All public items of some types, oldest first, at most <paramref name="take"/>: sections, widgets.</summary>
    public async Task<IReadOnlyList<ContentItemRow>> OfTypesAsync(IReadOnlyList<string> contentTypes, int take, Reader reader, CancellationToken cancel = default) =>
        await Readable(reader).Where(row => contentTypes.Contains(row.ContentType)).OrderBy(row => row.Id).Take(take).ToListAsync(cancel);

    /// <summary>Addresses of all public items of some types that have a path, newest first, without their texts.</summary>
    public async Task<IReadOnlyList<PublicAddress>> AddressesAsync(IReadOnlyList<string> contentTypes, int take, Reader reader, CancellationToken cancel = default) =>
        await Readable(reader).Where(row => contentTypes.Contains(row.ContentType) && row.Path != null)
            .OrderByDescending(row => row.ListedUtc).Take(take)
            .Select(row => new PublicAddress(row.ContentItemId, row.ContentType, row.Path!, row.ModifiedUtc, row.Culture, row.LocalizationSet)).ToListAsync(cancel);

    /// <summary>Public items of some types whose document holds a flag that is set, such as "OverrideSitemapConfig".</summary>
    public async Task<IReadOnlyList<ContentItemRow>> FlaggedAsync(IReadOnlyList<string> contentTypes, string flag, Reader reader, CancellationToken cancel = default)
    {
        if (contentTypes.Count == 0)
        {
            return [];
        }

        var written = $"\"{flag}\":true";
        return await Readable(reader).Where(row => contentTypes.Contains(row.ContentType) && row.Json.Contains(written)).ToListAsync(cancel);
    }

    /// <summary>Which public items refer to any of the items in any of the fields, with the item that each refers to.</summary>
    public async Task<IReadOnlyList<(string Field, string Target, ContentItemRow Row)>> ReferencesAsync(IReadOnlyList<string> fields, IReadOnlyList<string> contentItemIds, Reader reader, CancellationToken cancel = default)
    {
        var found = await (
            from value in db.FieldValues.AsNoTracking()
            where value.Published && fields.Contains(value.Field) && contentItemIds.Contains(value.Value)
            join row in Readable(reader) on value.RowId equals row.Id
            orderby row.Id descending
            select new { value.Field, value.Value, Row = row }).Take(1000).ToListAsync(cancel);
        return [.. found.Select(reference => (reference.Field, reference.Value, reference.Row))];
    }

    /// <summary>When the first and the last public item of a type were first published (UTC); null when there is none.</summary>
    public async Task<(DateTime First, DateTime Last)?> SpanAsync(string contentType, Reader reader, CancellationToken cancel = default)
    {
        var rows = Readable(reader).Where(row => row.ContentType == contentType && row.ListedUtc != null);
        var first = await rows.MinAsync(row => row.ListedUtc, cancel);
        var last = await rows.MaxAsync(row => row.ListedUtc, cancel);
        return first is { } from && last is { } to ? (from, to) : null;
    }

    /// <summary>Public translations of a text, this one included.</summary>
    public async Task<IReadOnlyList<ContentItemRow>> TranslationsAsync(string localizationSet, Reader reader, CancellationToken cancel = default) =>
        await Readable(reader).Where(row => row.LocalizationSet == localizationSet).OrderBy(row => row.Culture).ToListAsync(cancel);

    /// <summary>Which of the ids belong to an item that somebody may read: ids only, for counters that see no reader.</summary>
    public async Task<IReadOnlySet<string>> PublishedIdsAsync(IReadOnlyCollection<string> contentItemIds, CancellationToken cancel = default)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        // A statement's parameters are bounded.
        foreach (var ids in contentItemIds.Chunk(500))
        {
            known.UnionWith(await db.ContentItems.Where(row => row.Published && ids.Contains(row.ContentItemId)).Select(row => row.ContentItemId).ToListAsync(cancel));
        }

        return known;
    }

    /// <summary>The one gate: published, readable by this reader. Everything above goes through it.</summary>
    internal IQueryable<ContentItemRow> Readable(Reader reader)
    {
        var audiences = reader.Audiences;
        return db.ContentItems.AsNoTracking().Where(row => row.Published && audiences.Contains(row.Audience));
    }

    private IQueryable<ContentItemRow> Matching(ContentQuery query, Reader reader)
    {
        var rows = Readable(reader);
        if (query.Types.Count > 0)
        {
            var types = query.Types;
            rows = types.Count == 1 ? rows.Where(row => row.ContentType == types[0]) : rows.Where(row => types.Contains(row.ContentType));
        }

        if (query.ContainerId is { } container)
        {
            rows = rows.Where(row => row.ContainerId == container);
        }

        if (query.Culture is { } culture)
        {
            rows = rows.Where(row => row.Culture == culture);
        }

        if (query.Except is { } except)
        {
            rows = rows.Where(row => row.ContentItemId != except);
        }

        rows = For(rows, query.Audience);
        if (query.Among is { } among)
        {
            rows = rows.Where(row => among.Contains(row.ContentItemId));
        }

        if (query.ListedFrom is { } listedFrom)
        {
            rows = rows.Where(row => row.ListedUtc >= listedFrom);
        }

        if (query.ListedBefore is { } listedBefore)
        {
            rows = rows.Where(row => row.ListedUtc < listedBefore);
        }

        if (query.Holding is { } holding)
        {
            rows = rows.Where(row => db.FieldValues.Any(value => value.RowId == row.Id && value.Published
                && holding.Fields.Contains(value.Field) && holding.Values.Contains(value.Value)));
        }

        foreach (var (field, from, to) in query.Filters)
        {
            rows = from == to
                ? rows.Where(row => db.FieldValues.Any(value => value.RowId == row.Id && value.Published && value.Field == field && value.Value == from))
                : rows.Where(row => db.FieldValues.Any(value => value.RowId == row.Id && value.Published && value.Field == field
                    && string.Compare(value.Value, from) >= 0 && string.Compare(value.Value, to) <= 0));
        }

        return rows;
    }

    // Said twice, for the index holds only what is not for everybody.
    private static IQueryable<ContentItemRow> For(IQueryable<ContentItemRow> rows, string? audience) =>
        audience is null ? rows : rows.Where(row => row.Audience != "" && row.Audience == audience);

    private IOrderedQueryable<ContentItemRow> Sorted(IQueryable<ContentItemRow> rows, string sort)
    {
        switch (sort)
        {
            case "published" or "":
                return rows.OrderByDescending(row => row.ListedUtc).ThenByDescending(row => row.Id);
            case "title":
                return rows.OrderBy(row => row.SortKey).ThenBy(row => row.Id);
            case var ordered when ordered.StartsWith("order:", StringComparison.Ordinal):
                var list = ordered["order:".Length..];
                // What stands in another list comes after what was put in order in this one.
                return rows.OrderBy(row => row.ContainerId == list ? row.ContainerOrder : int.MaxValue).ThenByDescending(row => row.ListedUtc).ThenByDescending(row => row.Id);
            default:
                var field = sort.TrimStart('-');
                return sort.StartsWith('-')
                    ? rows.OrderByDescending(row => db.FieldValues.Where(value => value.RowId == row.Id && value.Field == field).Max(value => value.Value)).ThenByDescending(row => row.Id)
                    : rows.OrderBy(row => db.FieldValues.Where(value => value.RowId == row.Id && value.Field == field).Min(value => value.Value)).ThenBy(row => row.Id);
        }
    }

    private async Task<string?> CurrentPathAsync(ContentItemRow row, string? contained, CancellationToken cancel) => contained is null
        ? row.Path
        : await db.Paths.AsNoTracking().Where(path => path.ContentItemId == row.ContentItemId && path.ContainedItemId == contained && path.IsCurrent)
            .Select(path => path.Path).FirstOrDefaultAsync(cancel) ?? row.Path;
}
