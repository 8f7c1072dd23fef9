using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>Pages of taxonomies and of their terms.</summary>
public sealed class TermPages(PublishedContent published, TermCache terms, Cards cards, DefinitionCache definitions, SectionClock surroundings)
{
    private const int MaxDepth = 8;

    /// <summary>The taxonomy's page, or that of the term in it; null when it holds no such term.</summary>
    public async Task<(TermPage Page, ListView? List)?> ForAsync(ContentView taxonomy, string? termId, IQueryCollection asked, Reader reader, CancellationToken cancel)
    {
        var known = await terms.AllAsync(cancel);
        var root = taxonomy.Item.FindPart("TaxonomyPart")?["Terms"];
        var link = new LinkView(taxonomy.Title, taxonomy.Url);
        if (termId is null)
        {
            return (new TermPage(taxonomy.Title, "", link, [], Views(root, known), true), null);
        }

        var way = new List<JsonObject>();
        if (!Find(root, termId, way, 0))
        {
            return null;
        }

        var term = way[^1];
        var ids = new List<string>();
        Collect(term, ids, 0);
        var fields = definitions.Current.Types
            .SelectMany(type => type.Parts.SelectMany(part => part.Part.Fields.Where(field => field.FieldType == "TaxonomyField").Select(field => $"{part.Name}.{field.Name}")))
            .Distinct(StringComparer.Ordinal).ToList();
        var number = SectionLists.PageNumber(asked);
        var size = surroundings.PageSize;
        var found = await published.ListAsync(new ContentQuery { Holding = new FieldChoice(fields, ids), Skip = (number - 1) * size, Take = size }, reader, cancel);
        var url = known.GetValueOrDefault(termId)?.Url ?? taxonomy.Url;
        var list = new ListView
        {
            Cards = await cards.MixedAsync(found.Rows, 2, reader, cancel),
            Total = found.Total,
            IsMore = found.IsMore,
            Page = number,
            Pages = Math.Max(1, (found.Total + size - 1) / size),
            Path = url,
        };
        var parents = way.SkipLast(1).Select(parent => known.GetValueOrDefault(IdOf(parent))).OfType<TermView>().ToList();
        return (new TermPage(JsonText.TextOf(term, "DisplayText") ?? "", Description(term), link, parents, Views(term["Terms"], known), false), list);
    }

    // A term's description is the first text of its own part, whatever the term's type is called.
    private static string Description(JsonObject term) =>
        JsonText.TextOf(term, "ContentType") is { } type && term[type] is JsonObject own
            ? own.Select(field => field.Value).OfType<JsonObject>().Select(field => JsonText.TextOf(field, "Text")).FirstOrDefault(text => text is { Length: > 0 }) ?? ""
            : "";

    private static List<TermView> Views(JsonNode? array, IReadOnlyDictionary<string, TermView> known) =>
        [.. Items(array).Select(term => known.GetValueOrDefault(IdOf(term))).OfType<TermView>()];

    private static bool Find(JsonNode? array, string id, List<JsonObject> way, int depth)
    {
        foreach (var term in depth < MaxDepth ? Items(array) : [])
        {
            way.Add(term);
            if (IdOf(term) == id || Find(term["Terms"], id, way, depth + 1))
            {
                return true;
            }

            way.RemoveAt(way.Count - 1);
        }

        return false;
    }

    // A term's page also lists what is filed under the terms below it.
    private static void Collect(JsonObject term, List<string> ids, int depth)
    {
        ids.Add(IdOf(term));
        foreach (var child in depth < MaxDepth ? Items(term["Terms"]) : [])
        {
            Collect(child, ids, depth + 1);
        }
    }

    private static string IdOf(JsonObject term) => JsonText.TextOf(term, "ContentItemId") ?? "";

    private static IEnumerable<JsonObject> Items(JsonNode? array) => array is JsonArray items ? items.OfType<JsonObject>() : [];
}
