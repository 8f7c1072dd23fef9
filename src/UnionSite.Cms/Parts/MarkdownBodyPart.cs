using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>The body text in Markdown: { "Markdown" }; HTML in it is shown as text, never as HTML.</summary>
public sealed class MarkdownBodyPart : PartKind
{
    /// <inheritdoc/>
    public override string Name => "MarkdownBodyPart";

    /// <inheritdoc/>
    public override void Bind(PartForm form) => form.SetText("Markdown");

    /// <inheritdoc/>
    public override ValueTask ValidateAsync(PartValue value, CancellationToken cancel)
    {
        BodyText.Check(value, "Markdown");
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override string SearchText(PartValue value) => Markdig.Markdown.ToPlainText(JsonText.TextOf(value.Payload, "Markdown") ?? "").Trim();
}
