using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>The widgets that stand on a page: published items of types with stereotype Widget whose layer's rule holds.</summary>
public sealed class LayerWidgets(DefinitionCache definitions, DocumentStore documents, PublishedContent published, ContentViews views, ThemeLocator themes)
{
    /// <summary>Name of the document that holds the layers: { layer name: record }.</summary>
    public const string DocumentName = "Layers";

    /// <summary>Widgets by zone, in the order of their positions.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<WidgetView>>> ForAsync(LayerFacts facts, Reader reader, CancellationToken cancel)
    {
        var types = definitions.Current.Types.Where(type => type.Stereotype == "Widget").Select(type => type.Name).ToList();
        if (types.Count == 0)
        {
            return new Dictionary<string, IReadOnlyList<WidgetView>>();
        }

        var (layers, _) = await documents.ReadAsync(DocumentName, cancel);
        var rows = await published.OfTypesAsync(types, 200, reader, cancel);
        var standing = (await views.ViewsAsync(rows, reader, cancel))
            .Select(view => (View: view, Place: view.Item.FindPart("LayerMetadata")))
            .Where(widget => Layer(layers, JsonText.TextOf(widget.Place, "Layer")) is { } layer && LayerRule.Holds(layer, facts));
        return standing
            .GroupBy(widget => JsonText.TextOf(widget.Place, "Zone") ?? "", StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                zone => zone.Key,
                zone => (IReadOnlyList<WidgetView>)[.. zone.OrderBy(widget => Position(widget.Place))
                    .Select(widget => new WidgetView(widget.View, themes.Widget(widget.View.Type), JsonText.FlagOf(widget.Place, "RenderTitle")))],
                StringComparer.OrdinalIgnoreCase);
    }

    private static JsonObject? Layer(JsonObject layers, string? name) => name is null
        ? null
        : layers.FirstOrDefault(layer => layer.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value as JsonObject;

    private static double Position(JsonObject? place) =>
        place?["Position"] is JsonValue value && double.TryParse(value.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var position) ? position : 0;
}
