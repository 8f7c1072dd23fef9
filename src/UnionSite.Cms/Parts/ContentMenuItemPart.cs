using System.Text.Json.Nodes;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>A menu item that leads to an item: { "SelectedContentItem": { "ContentItemIds": [] } }.</summary>
public sealed class ContentMenuItemPart : MenuItemPart
{
    /// <inheritdoc/>
    public override string Name => "ContentMenuItemPart";

    /// <inheritdoc/>
    public override bool HasUrl => false;

    /// <inheritdoc/>
    public override void Bind(PartForm form)
    {
        base.Bind(form);
        if (form.Has("SelectedContentItem"))
        {
            var id = form.Text("SelectedContentItem");
            form.Value.Payload["SelectedContentItem"] = new JsonObject { ["ContentItemIds"] = id.Length > 0 ? new JsonArray(id) : [] };
        }
    }

    /// <inheritdoc/>
    public override ValueTask ValidateAsync(PartValue value, CancellationToken cancel)
    {
        if (JsonText.TextsOf(value.Payload["SelectedContentItem"] as JsonObject, "ContentItemIds").Any(id => id.Length > 26))
        {
            value.Refuse(T("Mã nội dung không hợp lệ."), "SelectedContentItem");
        }

        return base.ValidateAsync(value, cancel);
    }
}
