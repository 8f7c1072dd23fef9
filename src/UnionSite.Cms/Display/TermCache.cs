using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>
/// All terms of the public taxonomies, kept in memory: pages, lists and filters ask for them all the time, and editors
/// change them seldom. Dropped when a taxonomy is published or taken off.
/// </summary>
public sealed class TermCache(IServiceScopeFactory scopes)
{
    private volatile IReadOnlyDictionary<string, TermView>? _terms;

    /// <summary>Every term by its id.</summary>
    public async Task<IReadOnlyDictionary<string, TermView>> AllAsync(CancellationToken cancel = default)
    {
        if (_terms is { } known)
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SiteDb>();
        var published = scope.ServiceProvider.GetRequiredService<PublishedContent>();
        var paths = await db.Paths.AsNoTracking().Where(path => path.ContainedItemId != null && path.IsCurrent).ToListAsync(cancel);
        var urls = paths.GroupBy(path => path.ContainedItemId!).ToDictionary(group => group.Key, group => "/" + group.First().Path);
        var terms = new Dictionary<string, TermView>(StringComparer.Ordinal);
        foreach (var row in await published.Readable(Reader.Anonymous).Where(row => row.ContentType == "Taxonomy").ToListAsync(cancel))
        {
            Add(ContentRows.Read(row).FindPart("TaxonomyPart")?["Terms"], urls, terms, 0);
        }

        _terms = terms;
        return terms;
    }

    /// <summary>Forgets the terms; the next reader looks them up again.</summary>
    public void Drop() => _terms = null;

    private static void Add(JsonNode? array, Dictionary<string, string> urls, Dictionary<string, TermView> terms, int depth)
    {
        if (array is not JsonArray items || depth > 8)
        {
            return;
        }

        foreach (var json in items.OfType<JsonObject>())
        {
            if (JsonText.TextOf(json, "ContentItemId") is { } id)
            {
                terms[id] = new TermView(id, JsonText.TextOf(json, "DisplayText") ?? "", urls.GetValueOrDefault(id));
            }

            Add(json["Terms"], urls, terms, depth + 1);
        }
    }
}
