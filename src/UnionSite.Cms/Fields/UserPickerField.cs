using UnionSite.Cms.Definitions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>Users: { "UserIds": [], "UserNames": [] }. The names are what the public page shows.</summary>
public sealed class UserPickerField : FieldKind
{
    /// <inheritdoc/>
    public override string Name => "UserPickerField";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Editors => ["UserNames"];

    /// <summary>Several users may be chosen.</summary>
    public static bool Multiple(ContentFieldDefinition field) => field.Kind.Flag("Multiple");

    /// <inheritdoc/>
    public override void Bind(FieldForm form)
    {
        if (!form.Has("UserIds"))
        {
            return;
        }

        var ids = form.Texts("UserIds").Distinct(StringComparer.Ordinal).ToList();
        form.SetTexts("UserIds", ids);
        form.SetTexts("UserNames", ids.Select(id => form.Text($"UserName.{id}")).Where(name => name.Length > 0));
    }

    /// <inheritdoc/>
    public override void Validate(FieldValue value)
    {
        if (value.IsTexts("UserIds") && value.IsTexts("UserNames") && value.Present(IsEmpty(value))
            && JsonText.TextsOf(value.Payload, "UserIds").Count > 1 && !Multiple(value.Field))
        {
            value.Refuse(T($"“{T(value.Field.DisplayName)}” chỉ nhận một người."));
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<IndexedValue> Index(FieldValue value)
    {
        var names = JsonText.TextsOf(value.Payload, "UserNames");
        return JsonText.TextsOf(value.Payload, "UserIds").Select((id, index) => new IndexedValue(id, index < names.Count ? names[index] : id));
    }

    /// <inheritdoc/>
    public override string SearchText(FieldValue value) => "";

    /// <inheritdoc/>
    public override bool IsEmpty(FieldValue value) => JsonText.TextsOf(value.Payload, "UserIds").Count == 0;
}
