using Microsoft.AspNetCore.Html;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Display;

/// <summary>Makes entries of lists out of rows.</summary>
public sealed class Cards(ContentViews views, DocumentValidities validities, ThemeLocator themes)
{
    /// <summary>Entries of a list whose items are all shown the way of their own type.</summary>
    public Task<IReadOnlyList<ItemCard>> OwnAsync(IReadOnlyList<ContentItemRow> rows, int level, Reader reader, CancellationToken cancel) =>
        MakeAsync(rows, level, mixed: false, null, reader, cancel);

    /// <summary>Entries of a list of mixed types.</summary>
    public Task<IReadOnlyList<ItemCard>> MixedAsync(IReadOnlyList<ContentItemRow> rows, int level, Reader reader, CancellationToken cancel) =>
        MakeAsync(rows, level, mixed: true, null, reader, cancel);

    /// <summary>Entries of a search, with marked titles and passages by item id.</summary>
    public Task<IReadOnlyList<ItemCard>> FoundAsync(
        IReadOnlyList<ContentItemRow> rows,
        Func<ContentItemRow, (IHtmlContent Title, IHtmlContent Snippet)> mark,
        Reader reader,
        CancellationToken cancel) => MakeAsync(rows, 2, mixed: true, mark, reader, cancel);

    private async Task<IReadOnlyList<ItemCard>> MakeAsync(
        IReadOnlyList<ContentItemRow> rows,
        int level,
        bool mixed,
        Func<ContentItemRow, (IHtmlContent Title, IHtmlContent Snippet)>? mark,
        Reader reader,
        CancellationToken cancel)
    {
        var items = await views.ViewsAsync(rows, reader, cancel);
        var valid = await validities.ForAsync(items, reader, cancel);
        return [.. rows.Zip(items, (row, item) =>
        {
            var marked = mark?.Invoke(row);
            return new ItemCard
            {
                Item = item,
                Template = mixed ? themes.MixedSummary : themes.Summary(item.Type),
                Level = level,
                Validity = valid.GetValueOrDefault(item.Id),
                ShowsType = mixed,
                MarkedTitle = marked?.Title,
                Snippet = marked?.Snippet,
            };
        })];
    }
}
