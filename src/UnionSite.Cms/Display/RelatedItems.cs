using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>Finds what a reader of an item may want next: items of the type that share a term, else the newest of the type.</summary>
public sealed class RelatedItems(PublishedContent published, DefinitionCache definitions, Cards cards)
{
    private const int Wanted = 4;

    /// <summary>At most four entries.</summary>
    public async Task<IReadOnlyList<ItemCard>> ForAsync(ContentView item, Reader reader, CancellationToken cancel)
    {
        var type = definitions.Current.TypeOrEmpty(item.Type);
        var fields = type.Parts.SelectMany(part => part.Part.Fields.Where(field => field.FieldType == "TaxonomyField").Select(field => (Part: part.Name, Field: field.Name))).ToList();
        var ids = fields.SelectMany(field => JsonText.TextsOf(item.Item.FindField(field.Part, field.Field), "TermContentItemIds")).Distinct(StringComparer.Ordinal).ToList();
        var query = new ContentQuery { Types = [item.Type], Except = item.Id, Take = Wanted };
        var rows = new List<ContentItemRow>();
        if (ids.Count > 0)
        {
            var sharing = query with { Holding = new FieldChoice([.. fields.Select(field => $"{field.Part}.{field.Field}")], ids) };
            rows.AddRange(await published.RowsAsync(sharing, reader, cancel));
        }

        if (rows.Count < Wanted && fields.Count > 0)
        {
            var newest = await published.RowsAsync(query, reader, cancel);
            rows.AddRange(newest.Where(row => rows.All(known => known.ContentItemId != row.ContentItemId)).Take(Wanted - rows.Count));
        }

        return await cards.MixedAsync(rows, 3, reader, cancel);
    }
}
