using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Display;

/// <summary>Looks up what stands around an item on its page: its section, its list, its term, its validity, related items.</summary>
public sealed class ItemSurroundings(Sections sections, SectionLists lists, TermPages terms, RelatedItems related, DocumentValidities validities)
{
    /// <summary>Section, list and term; null when the address names a term that the taxonomy does not hold.</summary>
    public async Task<ItemContext?> ForAsync(ContentView view, string? contained, IQueryCollection asked, Reader reader, CancellationToken cancel)
    {
        if (view.Type == "Taxonomy")
        {
            var term = await terms.ForAsync(view, contained, asked, reader, cancel);
            return term is { } found ? new ItemContext(null, found.List, found.Page) : null;
        }

        if (Sections.ListedBy(view.Item).Length > 0)
        {
            return new ItemContext(null, await lists.ForAsync(view, asked, reader, cancel), null);
        }

        return new ItemContext(await sections.OfAsync(view.Type, reader, cancel), await lists.OfContainerAsync(view, asked, reader, cancel), null);
    }

    /// <summary>Validity of an official document today, else null.</summary>
    public async Task<DocumentValidity?> ValidityAsync(ContentView view, Reader reader, CancellationToken cancel) =>
        (await validities.ForAsync([view], reader, cancel)).GetValueOrDefault(view.Id);

    /// <summary>Related items.</summary>
    public Task<IReadOnlyList<ItemCard>> RelatedAsync(ContentView view, Reader reader, CancellationToken cancel) => related.ForAsync(view, reader, cancel);
}
