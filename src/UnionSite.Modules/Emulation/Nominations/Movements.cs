using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;
using UnionSite.Modules.Emulation.Consents;

namespace UnionSite.Modules.Emulation.Nominations;

/// <summary>The emulation movements: the terms of the taxonomy that exemplars name.</summary>
internal sealed class Movements(PublishedContent published, DefinitionCache definitions)
{
    /// <summary>The taxonomy's id (null when exemplars name none) and its terms, in their order.</summary>
    public async Task<(string? TaxonomyId, IReadOnlyList<(string Id, string Name)> All)> ReadAsync(CancellationToken cancel)
    {
        var field = definitions.Current.TypeOrEmpty(ConsentRule.Exemplar).Attachment(ConsentRule.Exemplar)?.Part.Field("Campaign");
        var taxonomy = field?.Reader("TaxonomyFieldSettings").Text("TaxonomyContentItemId");
        if (string.IsNullOrEmpty(taxonomy) || await published.ByIdAsync(taxonomy, Reader.Anonymous, cancel) is not { } row)
        {
            return (null, []);
        }

        var terms = new List<(string, string)>();
        Collect(ContentRows.Read(row).FindPart("TaxonomyPart")?["Terms"], terms, 0);
        return (taxonomy, terms);
    }

    private static void Collect(JsonNode? array, List<(string, string)> terms, int depth)
    {
        if (array is not JsonArray nodes || depth > 8)
        {
            return;
        }

        foreach (var json in nodes.OfType<JsonObject>())
        {
            if (JsonText.TextOf(json, "ContentItemId") is { } id)
            {
                terms.Add((id, JsonText.TextOf(json, "DisplayText") ?? id));
            }

            Collect(json["Terms"], terms, depth + 1);
        }
    }
}
