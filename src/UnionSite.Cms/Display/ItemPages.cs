using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Display;

/// <summary>Puts together what a page of one item shows.</summary>
public sealed class ItemPages(ContentViews views, ItemPieces pieces, ItemSurroundings around, PageFacts facts, HomePages home)
{
    /// <summary>The page of a public row.</summary>
    /// <param name="row">The row, which the reader may read.</param>
    /// <param name="contained">The nested item that the address names, or null.</param>
    /// <param name="isHome">True for the home page.</param>
    /// <param name="request">The request, for filters and page numbers.</param>
    /// <param name="reader">Who reads.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The page, or null when the item holds no such nested item.</returns>
    public async Task<ItemPage?> ForAsync(ContentItemRow row, string? contained, bool isHome, HttpRequest request, Reader reader, CancellationToken cancel)
    {
        var view = await views.ViewAsync(row, reader, cancel);
        var found = await around.ForAsync(view, contained, request.Query, reader, cancel);
        if (found is null)
        {
            return null;
        }

        var validity = await around.ValidityAsync(view, reader, cancel);
        var (featured, blocks) = isHome ? await home.ForAsync(view, reader, cancel) : ([], []);
        var page = await facts.ForAsync(view, row, found, isHome, request, reader, cancel);
        return new ItemPage
        {
            Item = view,
            Page = page,
            Pieces = pieces.Of(view),
            Validity = validity,
            Section = found.Section,
            Related = isHome || found.List is not null || found.Term is not null ? [] : await around.RelatedAsync(view, reader, cancel),
            List = found.List,
            Term = found.Term,
            Featured = featured,
            Blocks = blocks,
        };
    }
}
