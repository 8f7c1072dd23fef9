using UnionSite.Cms.Definitions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>Other items: { "ContentItemIds": [] }.</summary>
public sealed class ContentPickerField : FieldKind
{
    /// <inheritdoc/>
    public override string Name => "ContentPickerField";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Editors => [];

    /// <summary>Several items may be chosen.</summary>
    public static bool Multiple(ContentFieldDefinition field) => field.Kind.Flag("Multiple");

    /// <summary>The types whose items may be chosen.</summary>
    public static IReadOnlyList<ContentTypeDefinition> Types(ContentFieldDefinition field, ContentDefinitions definitions)
    {
        var named = field.Kind.Texts("DisplayedContentTypes");
        var stereotypes = field.Kind.Texts("DisplayedStereotypes");
        if (field.Kind.Flag("DisplayAllContentTypes") || (named.Count == 0 && stereotypes.Count == 0))
        {
            return [.. definitions.Types.Where(type => type.Listable)];
        }

        return [.. definitions.Types.Where(type => named.Contains(type.Name, StringComparer.OrdinalIgnoreCase)
            || (type.Stereotype.Length > 0 && stereotypes.Contains(type.Stereotype, StringComparer.OrdinalIgnoreCase)))];
    }

    /// <inheritdoc/>
    public override void Bind(FieldForm form)
    {
        if (form.Has("ContentItemIds"))
        {
            form.SetTexts("ContentItemIds", form.Texts("ContentItemIds").Distinct(StringComparer.Ordinal));
        }
    }

    /// <inheritdoc/>
    public override void Validate(FieldValue value)
    {
        if (!value.IsTexts("ContentItemIds") || !value.Present(IsEmpty(value)))
        {
            return;
        }

        var ids = JsonText.TextsOf(value.Payload, "ContentItemIds");
        if (ids.Count > 1 && !Multiple(value.Field))
        {
            value.Refuse(T($"“{T(value.Field.DisplayName)}” chỉ nhận một nội dung."));
        }

        if (ids.Any(id => id.Length is 0 or > 26))
        {
            value.Refuse(T($"“{T(value.Field.DisplayName)}” chứa mã nội dung không hợp lệ."));
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<IndexedValue> Index(FieldValue value) =>
        JsonText.TextsOf(value.Payload, "ContentItemIds").Select(id => new IndexedValue(id, id));

    /// <inheritdoc/>
    public override string SearchText(FieldValue value) => "";

    /// <inheritdoc/>
    public override bool IsEmpty(FieldValue value) => JsonText.TextsOf(value.Payload, "ContentItemIds").Count == 0;
}
