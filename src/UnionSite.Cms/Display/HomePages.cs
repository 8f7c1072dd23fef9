using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>Gathers what the home page shows: what editors put first, and their blocks in their order.</summary>
public sealed class HomePages(PublishedContent published, Cards cards, Sections sections, SectionLists lists)
{
    private const int FromSection = 4;
    private const int MostFromSection = 12;

    /// <summary>Featured items and blocks; a home page without blocks shows a list of every section.</summary>
    public async Task<(IReadOnlyList<ItemCard> Featured, IReadOnlyList<HomeBlock> Blocks)> ForAsync(ContentView home, Reader reader, CancellationToken cancel)
    {
        var featured = await cards.MixedAsync(await published.ByIdsAsync(JsonText.TextsOf(home.Field("Featured"), "ContentItemIds"), reader, cancel), 3, reader, cancel);
        var known = await sections.AllAsync(reader, cancel);
        var blocks = new List<HomeBlock>();
        if (home.Bag("Blocks") is { Count: > 0 } chosen)
        {
            foreach (var block in chosen)
            {
                if (await ReadAsync(block, known, reader, cancel) is { } shown)
                {
                    blocks.Add(shown);
                }
            }
        }
        else
        {
            foreach (var section in known)
            {
                blocks.Add(await ListAsync(section, "", FromSection, reader, cancel));
            }
        }

        return (featured, [.. blocks.Where(block => block.Kind != "HomeList" || block.Cards.Count > 0)]);
    }

    private async Task<HomeBlock?> ReadAsync(ContentView block, IReadOnlyList<SectionView> known, Reader reader, CancellationToken cancel) => block.Type switch
    {
        "HomeTile" => block.Link("Target") is { } link ? new HomeBlock(block.Type, link.Text, link.Url) { Words = block.Text("Words") } : null,
        "HomeText" => new HomeBlock(block.Type, block.Text("Heading"), "") { Text = block.Html("Text") },
        "HomeTargets" => await TargetsAsync(block, reader, cancel),
        "HomeList" => known.FirstOrDefault(section => section.Lists == block.Text("Lists")) is { } section
            ? await ListAsync(section, block.Text("Heading"), (int)(block.Number("Count") ?? FromSection), reader, cancel) with { IsHalf = block.Flag("Half") }
            : null,
        _ => null,
    };

    private async Task<HomeBlock> ListAsync(SectionView section, string heading, int count, Reader reader, CancellationToken cancel) =>
        new("HomeList", heading.Length > 0 ? heading : section.Title, section.Url)
        {
            Lists = section.Lists,
            Cards = await lists.NewestAsync(section.Lists, Math.Clamp(count, 1, MostFromSection), reader, cancel),
        };

    private async Task<HomeBlock?> TargetsAsync(ContentView block, Reader reader, CancellationToken cancel)
    {
        var rows = await published.ByIdsAsync(JsonText.TextsOf(block.Field("Document"), "ContentItemIds").Take(1), reader, cancel);
        if (await cards.MixedAsync(rows, 3, reader, cancel) is not [{ } card, ..]
            || JsonText.TextOf(card.Item.Item.FindPart("HtmlBodyPart"), "Html") is not { } body
            || DocumentTargets.Read(body) is not { Count: > 0 } targets)
        {
            return null;
        }

        return new HomeBlock(block.Type, block.Text("Heading"), card.Item.Url) { Targets = targets, Words = card.Number };
    }
}
