using System.Text.Json.Nodes;
using UnionSite.Cms.Items;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>When an item with "SetHomepage" becomes public it becomes the home page, and the wish is cleared.</summary>
internal sealed class HomepageHandler(DocumentStore documents, SettingsCache settings) : ContentHandler
{
    private bool _changed;

    public override async Task PublishingAsync(ContentEvent change, CancellationToken cancel)
    {
        if (change.Item.FindPart("AutoroutePart") is not { } route || !JsonText.FlagOf(route, "SetHomepage"))
        {
            return;
        }

        route["SetHomepage"] = false;
        var (site, _) = await documents.ReadAsync(SettingsStore.DocumentName, cancel);
        site["HomeRoute"] = new JsonObject
        {
            ["Area"] = "OrchardCore.Contents",
            ["Controller"] = "Item",
            ["Action"] = "Display",
            ["ContentItemId"] = change.Item.ContentItemId,
        };
        // Saved with the item, in the verb's transaction.
        _changed = await documents.WriteAsync(SettingsStore.DocumentName, site, change.Item.Author ?? "", cancel);
    }

    public override async Task CommittedAsync(ContentEvent change, CancellationToken cancel)
    {
        if (_changed)
        {
            _changed = false;
            await settings.ReloadAsync(documents, cancel);
        }
    }
}
