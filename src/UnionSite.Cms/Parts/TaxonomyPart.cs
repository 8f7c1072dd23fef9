using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>The tree of terms of a taxonomy: { "TermContentType", "Terms": [] }; terms below a term are its "Terms".</summary>
public sealed class TaxonomyPart : NestedListPart
{
    /// <inheritdoc/>
    public override string Name => "TaxonomyPart";

    /// <inheritdoc/>
    public override string Member => "Terms";

    /// <inheritdoc/>
    public override string? ChildPath => "Terms";

    /// <inheritdoc/>
    public override string? EditorTemplate(PartValue value) => "/Parts/TaxonomyPart.Edit.cshtml";

    /// <inheritdoc/>
    public override void Bind(PartForm form)
    {
        if (form.Model.Definitions.Type(form.Text("TermContentType")) is { } chosen)
        {
            form.Value.Payload["TermContentType"] = chosen.Name;
        }

        base.Bind(form);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ContentTypeDefinition> Types(PartValue value, ContentDefinitions definitions) =>
        definitions.Type(JsonText.TextOf(value.Payload, "TermContentType") ?? "") is { } type ? [type] : [];

    /// <inheritdoc/>
    public override ValueTask UpdateAsync(PartValue value, CancellationToken cancel)
    {
        Adopt(value.Payload["Terms"], value.Item.ContentItemId, 0);
        return ValueTask.CompletedTask;
    }

    // Every term says to which taxonomy it belongs; files written by hand forget it.
    private static void Adopt(JsonNode? terms, string taxonomyId, int depth)
    {
        if (terms is not JsonArray items || depth > 12)
        {
            return;
        }

        foreach (var term in items.OfType<JsonObject>())
        {
            if (term["TermPart"] is not JsonObject part)
            {
                part = [];
                term["TermPart"] = part;
            }

            if (JsonText.TextOf(part, "TaxonomyContentItemId") != taxonomyId)
            {
                part["TaxonomyContentItemId"] = taxonomyId;
            }

            Adopt(term["Terms"], taxonomyId, depth + 1);
        }
    }
}
