using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>Gathers what the home page shows: what editors put first, and the newest of every section.</summary>
public sealed class HomePages(PublishedContent published, Cards cards, Sections sections, SectionLists lists)
{
    private const int FromSection = 4;

    /// <summary>Featured items, sections, and the targets of the document that stands first.</summary>
    public async Task<(IReadOnlyList<ItemCard> Featured, IReadOnlyList<HomeSection> Sections, IReadOnlyList<DocumentTarget> Targets)> ForAsync(
        ContentView home, Reader reader, CancellationToken cancel)
    {
        var ids = JsonText.TextsOf(home.Field("Featured"), "ContentItemIds");
        var featured = await cards.MixedAsync(await published.ByIdsAsync(ids, reader, cancel), 3, reader, cancel);
        var shown = new List<HomeSection>();
        foreach (var section in await sections.AllAsync(reader, cancel))
        {
            shown.Add(new HomeSection(section, await lists.NewestAsync(section.Lists, FromSection, reader, cancel)));
        }

        var first = featured.Count > 0 && featured[0].Item.Type == DocumentValidities.ContentType ? featured[0].Item : null;
        var body = JsonText.TextOf(first?.Item.FindPart("HtmlBodyPart"), "Html");
        return (featured, shown, body is null ? [] : DocumentTargets.Read(body));
    }
}
