using UnionSite.Cms.Definitions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>Several values of a predefined list: { "Values": [] }.</summary>
public sealed class MultiTextField : FieldKind
{
    /// <inheritdoc/>
    public override string Name => "MultiTextField";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Editors => ["Picker", "CheckboxList"];

    /// <summary>The choices.</summary>
    public static IReadOnlyList<FieldOption> Options(ContentFieldDefinition field) => FieldOption.Of(field.Kind);

    /// <inheritdoc/>
    public override void Bind(FieldForm form)
    {
        if (!form.Has("Values"))
        {
            return;
        }

        var known = Options(form.Field).Select(option => option.Value).Concat(JsonText.TextsOf(form.Payload, "Values")).ToHashSet(StringComparer.Ordinal);
        var values = form.Texts("Values").Distinct(StringComparer.Ordinal).ToList();
        if (known.Count > 0 && values.Any(value => !known.Contains(value)))
        {
            form.Refuse(T($"“{T(form.Field.DisplayName)}”: hãy chọn giá trị trong danh sách."));
        }

        form.SetTexts("Values", values);
    }

    /// <inheritdoc/>
    public override void Validate(FieldValue value)
    {
        if (value.IsTexts("Values"))
        {
            value.Present(IsEmpty(value));
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<IndexedValue> Index(FieldValue value)
    {
        var options = Options(value.Field);
        return JsonText.TextsOf(value.Payload, "Values").Select(text => FieldRules.Folded(text, Shown(options, text)));
    }

    /// <inheritdoc/>
    public override string SearchText(FieldValue value)
    {
        var options = Options(value.Field);
        return string.Join(", ", JsonText.TextsOf(value.Payload, "Values").Select(text => Shown(options, text)));
    }

    /// <inheritdoc/>
    public override bool IsEmpty(FieldValue value) => JsonText.TextsOf(value.Payload, "Values").Count == 0;

    /// <inheritdoc/>
    public override void SetDefault(FieldValue value)
    {
        var defaults = Options(value.Field).Where(option => option.IsDefault).Select(option => option.Value).ToList();
        if (defaults.Count > 0)
        {
            value.Payload["Values"] = new System.Text.Json.Nodes.JsonArray([.. defaults.Select(text => (System.Text.Json.Nodes.JsonNode?)text)]);
        }
    }

    /// <summary>What is shown for a stored value.</summary>
    public static string Shown(IReadOnlyList<FieldOption> options, string value) =>
        options.FirstOrDefault(option => option.Value == value)?.Name ?? value;
}
