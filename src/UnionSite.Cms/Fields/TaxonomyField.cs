using UnionSite.Cms.Definitions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>Terms of one taxonomy: { "TaxonomyContentItemId", "TermContentItemIds": [] }, with the Tags editor also "TagNames".</summary>
public sealed class TaxonomyField : FieldKind
{
    /// <inheritdoc/>
    public override string Name => "TaxonomyField";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Editors => ["Tags"];

    /// <summary>Only one term may be chosen.</summary>
    public static bool Unique(ContentFieldDefinition field) => field.Kind.Flag("Unique");

    /// <summary>Editors may type terms that the taxonomy does not have yet.</summary>
    public static bool IsOpen(ContentFieldDefinition field) => field.Editor == "Tags"
        && (field.Kind.Flag("Open") || field.Reader("TaxonomyFieldTagsEditorSettings").Flag("Open", fallback: true));

    /// <summary>The taxonomy whose terms may be chosen.</summary>
    public static string Taxonomy(ContentFieldDefinition field) => field.Kind.Text("TaxonomyContentItemId");

    /// <inheritdoc/>
    public override void Bind(FieldForm form)
    {
        if (!form.Has("TermContentItemIds"))
        {
            return;
        }

        var ids = form.Texts("TermContentItemIds").Distinct(StringComparer.Ordinal).ToList();
        if (ids.Count > 0)
        {
            form.SetText("TaxonomyContentItemId", Taxonomy(form.Field));
        }

        form.SetTexts("TermContentItemIds", ids);
        if (form.Field.Editor == "Tags")
        {
            form.SetTexts("TagNames", ids.Select(id => form.Text($"TagName.{id}")).Where(name => name.Length > 0));
        }
    }

    /// <inheritdoc/>
    public override void Validate(FieldValue value)
    {
        if (!value.IsTexts("TermContentItemIds") || !value.Present(IsEmpty(value)))
        {
            return;
        }

        if (JsonText.TextsOf(value.Payload, "TermContentItemIds").Count > 1 && Unique(value.Field))
        {
            value.Refuse(T($"“{T(value.Field.DisplayName)}” chỉ nhận một mục."));
        }
    }

    /// <summary>By term id; lists look the names up in the term cache, so that a renamed term needs no new index.</summary>
    public override IEnumerable<IndexedValue> Index(FieldValue value)
    {
        var names = JsonText.TextsOf(value.Payload, "TagNames");
        return JsonText.TextsOf(value.Payload, "TermContentItemIds").Select((id, index) => new IndexedValue(id, index < names.Count ? names[index] : id));
    }

    /// <inheritdoc/>
    public override string SearchText(FieldValue value) => string.Join(", ", JsonText.TextsOf(value.Payload, "TagNames"));

    /// <inheritdoc/>
    public override bool IsEmpty(FieldValue value) => JsonText.TextsOf(value.Payload, "TermContentItemIds").Count == 0;
}
