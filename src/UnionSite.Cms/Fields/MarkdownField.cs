namespace UnionSite.Cms.Fields;

/// <summary>Text in Markdown: { "Markdown" }. Turned into HTML and cleaned when it is shown.</summary>
public sealed class MarkdownField : FieldKind
{
    /// <inheritdoc/>
    public override string Name => "MarkdownField";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Editors => ["Wysiwyg"];

    /// <inheritdoc/>
    public override void Bind(FieldForm form)
    {
        if (form.Has("Markdown"))
        {
            form.SetText("Markdown", form.Text("Markdown"));
        }
    }

    /// <inheritdoc/>
    public override void Validate(FieldValue value)
    {
        if (value.IsText("Markdown") && value.Present(IsEmpty(value)))
        {
            value.AtMost(value.Text("Markdown"), FieldRules.LongestText);
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<IndexedValue> Index(FieldValue value) => [];

    /// <inheritdoc/>
    public override string SearchText(FieldValue value) => Markdig.Markdown.ToPlainText(value.Text("Markdown")).Trim();

    /// <inheritdoc/>
    public override bool IsEmpty(FieldValue value) => string.IsNullOrWhiteSpace(value.Text("Markdown"));
}
