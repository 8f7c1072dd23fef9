using System.Text.Json.Nodes;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>The fields of law that a question may name: the terms of the taxonomy "linh-vuc".</summary>
internal sealed class Topics(PublishedContent published)
{
    private const string Alias = "linh-vuc";

    /// <summary>A field of law.</summary>
    /// <param name="Id">Content item id of the term.</param>
    /// <param name="Name">Plain text.</param>
    public sealed record Topic(string Id, string Name);

    /// <summary>The taxonomy's own id (null when the site has none) and its terms in their order.</summary>
    public async Task<(string? TaxonomyId, IReadOnlyList<Topic> All)> ReadAsync(CancellationToken cancel)
    {
        var row = await published.ByAliasAsync(Alias, Reader.Anonymous, cancel);
        if (row is null)
        {
            return (null, []);
        }

        var terms = new List<Topic>();
        Collect(ContentRows.Read(row).FindPart("TaxonomyPart")?["Terms"], terms, 0);
        return (row.ContentItemId, terms);
    }

    private static void Collect(JsonNode? array, List<Topic> terms, int depth)
    {
        if (array is not JsonArray nodes || depth > 8)
        {
            return;
        }

        foreach (var json in nodes.OfType<JsonObject>())
        {
            if (JsonText.TextOf(json, "ContentItemId") is { } id)
            {
                terms.Add(new Topic(id, JsonText.TextOf(json, "DisplayText") ?? id));
            }

            Collect(json["Terms"], terms, depth + 1);
        }
    }
}
