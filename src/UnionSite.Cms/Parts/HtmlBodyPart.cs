using UnionSite.Cms.Fields;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>The body text: { "Html" }. Cleaned on the way in unless SanitizeHtml is false, and always on the way out.</summary>
public sealed class HtmlBodyPart : PartKind
{
    /// <inheritdoc/>
    public override string Name => "HtmlBodyPart";

    /// <inheritdoc/>
    public override void Bind(PartForm form)
    {
        form.SetText("Html");
        if (form.Has("Html") && JsonText.TextOf(form.Value.Payload, "Html") is { } typed)
        {
            form.Value.Payload["Html"] = FormHtml.Of(typed);
        }
    }

    /// <inheritdoc/>
    public override ValueTask UpdateAsync(PartValue value, CancellationToken cancel)
    {
        if (value.Attachment.Reader("HtmlBodyPartSettings").Flag("SanitizeHtml", fallback: true) && JsonText.TextOf(value.Payload, "Html") is { Length: > 0 } html)
        {
            value.Payload["Html"] = SafeHtml.Clean(html);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override ValueTask ValidateAsync(PartValue value, CancellationToken cancel)
    {
        BodyText.Check(value, "Html");
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override string SearchText(PartValue value) => SafeHtml.PlainText(JsonText.TextOf(value.Payload, "Html"));
}
