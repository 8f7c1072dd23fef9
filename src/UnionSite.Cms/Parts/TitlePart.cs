using UnionSite.Cms.Definitions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>The title: { "Title" }, which is also the item's DisplayText. The settings say who writes it, editor or pattern.</summary>
public sealed class TitlePart(ContentPattern pattern) : PartKind
{
    /// <summary>Longest title. The longest abstract of an official document seen in the field has about 400 characters.</summary>
    public const int MostLetters = 1000;

    /// <inheritdoc/>
    public override string Name => "TitlePart";

    /// <summary>0 editable, 1 generated and shown, 2 generated and hidden, 3 editable and required.</summary>
    public static int Mode(ContentTypePartDefinition attachment) =>
        attachment.Reader("TitlePartSettings").Choice("Options", "Editable", "GeneratedDisabled", "GeneratedHidden", "EditableRequired");

    /// <inheritdoc/>
    public override string? EditorTemplate(PartValue value) => Mode(value.Attachment) == 2 ? null : base.EditorTemplate(value);

    /// <inheritdoc/>
    public override void Bind(PartForm form)
    {
        if (Mode(form.Value.Attachment) is 1 or 2 || !form.Has("Title"))
        {
            return;
        }

        form.SetText("Title");
        form.Value.Item.DisplayText = form.Text("Title");
    }

    /// <inheritdoc/>
    public override async ValueTask UpdateAsync(PartValue value, CancellationToken cancel)
    {
        var settings = value.Attachment.Reader("TitlePartSettings");
        if (Mode(value.Attachment) is 1 or 2 && settings.Text("Pattern") is { Length: > 0 } text
            && await pattern.WriteAsync(text, value, cancel) is { Length: > 0 } written)
        {
            value.Payload["Title"] = written.Length <= MostLetters ? written : written[..MostLetters];
        }

        // Files may carry the title as DisplayText alone.
        if (JsonText.TextOf(value.Payload, "Title") is { Length: > 0 } title)
        {
            value.Item.DisplayText = title.Trim();
        }
        else if (value.Item.DisplayText.Length > 0 && value.Payload["Title"] is null)
        {
            value.Payload["Title"] = value.Item.DisplayText;
        }
    }

    /// <inheritdoc/>
    public override ValueTask ValidateAsync(PartValue value, CancellationToken cancel)
    {
        var title = JsonText.TextOf(value.Payload, "Title")?.Trim() ?? "";
        if (title.Length == 0 && Mode(value.Attachment) == 3)
        {
            value.Refuse(T("Hãy viết tiêu đề."), "Title");
        }
        else if (title.Length > MostLetters)
        {
            value.Refuse(T($"Tiêu đề dài {title.Length} ký tự; nhiều nhất là {MostLetters}."), "Title");
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override string SearchText(PartValue value) => JsonText.TextOf(value.Payload, "Title") ?? "";
}
