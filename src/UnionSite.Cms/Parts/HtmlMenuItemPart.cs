using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>A menu item with formatted text: { "Url", "Target", "Html" }.</summary>
public sealed class HtmlMenuItemPart : MenuItemPart
{
    /// <inheritdoc/>
    public override string Name => "HtmlMenuItemPart";

    /// <inheritdoc/>
    public override bool HasHtml => true;

    /// <inheritdoc/>
    public override ValueTask UpdateAsync(PartValue value, CancellationToken cancel)
    {
        if (value.Attachment.Reader("HtmlMenuItemPartSettings").Flag("SanitizeHtml", fallback: true) && JsonText.TextOf(value.Payload, "Html") is { Length: > 0 } html)
        {
            value.Payload["Html"] = SafeHtml.Clean(html);
        }

        return base.UpdateAsync(value, cancel);
    }
}
