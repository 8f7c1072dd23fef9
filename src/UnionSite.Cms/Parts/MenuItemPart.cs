using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>What the three kinds of menu item share: the text is the item's DisplayText, the address a safe one.</summary>
public abstract class MenuItemPart : PartKind
{
    /// <inheritdoc/>
    public override string? EditorTemplate(PartValue value) => "/Parts/MenuItemPart.Edit.cshtml";

    /// <summary>True when the kind has an address of its own.</summary>
    public virtual bool HasUrl => true;

    /// <summary>True when the kind has text with formats.</summary>
    public virtual bool HasHtml => false;

    /// <inheritdoc/>
    public override void Bind(PartForm form)
    {
        if (form.Has("DisplayText"))
        {
            form.Value.Item.DisplayText = form.Text("DisplayText");
        }

        if (HasUrl)
        {
            form.SetText("Url");
            if (form.Has("NewWindow"))
            {
                if (form.Ticked("NewWindow"))
                {
                    form.Value.Payload["Target"] = "_blank";
                }
                else if (JsonText.TextOf(form.Value.Payload, "Target") == "_blank")
                {
                    form.Value.Payload.Remove("Target");
                }
            }
        }

        if (HasHtml)
        {
            form.SetText("Html");
        }
    }

    /// <inheritdoc/>
    public override ValueTask UpdateAsync(PartValue value, CancellationToken cancel)
    {
        // Older recipes write the text as "Name" of the part.
        if (value.Item.DisplayText.Length == 0 && JsonText.TextOf(value.Payload, "Name") is { Length: > 0 } name)
        {
            value.Item.DisplayText = name;
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override ValueTask ValidateAsync(PartValue value, CancellationToken cancel)
    {
        if (value.Item.DisplayText.Length > 255)
        {
            value.Refuse(T("Chữ trong trình đơn dài nhất 255 ký tự."), "DisplayText");
        }

        if (HasUrl && JsonText.TextOf(value.Payload, "Url") is { Length: > 0 } url && SafeHtml.Url(url) is null)
        {
            value.Refuse(T("Địa chỉ chưa đúng, ví dụ đúng: /van-ban hoặc https://congdoan.vn."), "Url");
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override string SearchText(PartValue value) => "";
}
