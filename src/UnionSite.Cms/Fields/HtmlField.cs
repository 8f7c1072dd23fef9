using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>Formatted text: { "Html" }. Cleaned on the way in unless SanitizeHtml is false, and always on the way out.</summary>
public sealed class HtmlField : FieldKind
{
    /// <inheritdoc/>
    public override string Name => "HtmlField";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Editors => ["Wysiwyg", "Trumbowyg", "Monaco", "Multiline"];

    /// <inheritdoc/>
    public override void Bind(FieldForm form)
    {
        if (form.Has("Html"))
        {
            form.SetText("Html", FormHtml.Of(form.Text("Html")));
        }
    }

    /// <inheritdoc/>
    public override void Update(FieldValue value)
    {
        if (value.Field.Kind.Flag("SanitizeHtml", fallback: true) && value.Text("Html") is { Length: > 0 } html)
        {
            value.Payload["Html"] = SafeHtml.Clean(html);
        }
    }

    /// <inheritdoc/>
    public override void Validate(FieldValue value)
    {
        if (value.IsText("Html") && value.Present(IsEmpty(value)))
        {
            value.AtMost(value.Text("Html"), FieldRules.LongestText);
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<IndexedValue> Index(FieldValue value) => [];

    /// <inheritdoc/>
    public override string SearchText(FieldValue value) => SafeHtml.PlainText(value.Text("Html"));

    /// <inheritdoc/>
    public override bool IsEmpty(FieldValue value) => string.IsNullOrWhiteSpace(value.Text("Html"));
}
