using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Media;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>Makes views of rows: collects what the items refer to and looks it up in one query for each kind.</summary>
public sealed class ContentViews(DefinitionCache definitions, SettingsCache settings, PublishedContent published, TermCache terms, MediaNow media)
{
    /// <summary>The view of one row.</summary>
    public async Task<ContentView> ViewAsync(ContentItemRow row, Reader reader, CancellationToken cancel = default) =>
        (await ViewsAsync([row], reader, cancel))[0];

    /// <summary>The views of many rows, in their order.</summary>
    public async Task<IReadOnlyList<ContentView>> ViewsAsync(IReadOnlyList<ContentItemRow> rows, Reader reader, CancellationToken cancel = default)
    {
        var items = rows.Select(ContentRows.Read).ToList();
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            Collect(item.Content, paths, ids, 0);
        }

        var files = await media.FindAsync(paths, cancel);
        var linked = (await published.ByIdsAsync(ids, reader, cancel)).ToDictionary(row => row.ContentItemId);
        var references = new ViewReferences(definitions.Current, settings.Current.DefaultCulture, files, await terms.AllAsync(cancel), linked);
        return [.. rows.Zip(items, (row, item) => new ContentView(row, item, references))];
    }

    // Payloads are told by their members, so that fields of unknown parts and of nested items are found alike.
    private static void Collect(JsonNode? node, HashSet<string> paths, HashSet<string> ids, int depth)
    {
        if (depth > 40)
        {
            return;
        }

        switch (node)
        {
            case JsonObject json:
                paths.UnionWith(JsonText.TextsOf(json, "Paths").Select(path => path.TrimStart('/')));
                ids.UnionWith(JsonText.TextsOf(json, "ContentItemIds"));
                foreach (var (_, value) in json)
                {
                    Collect(value, paths, ids, depth + 1);
                }

                break;
            case JsonArray array:
                foreach (var value in array)
                {
                    Collect(value, paths, ids, depth + 1);
                }

                break;
        }
    }
}
