using System.Text.Json;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>Yes or no: { "Value": bool }.</summary>
public sealed class BooleanField : FieldKind
{
    /// <inheritdoc/>
    public override string Name => "BooleanField";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Editors => ["Switch"];

    /// <inheritdoc/>
    public override void Bind(FieldForm form)
    {
        // No answer yet and none given: nothing is written.
        if (form.Has("Value") && (form.Ticked("Value") || form.Payload.ContainsKey("Value")))
        {
            form.Payload["Value"] = form.Ticked("Value");
        }
    }

    /// <inheritdoc/>
    public override void Validate(FieldValue value)
    {
        if (value.Payload["Value"] is { } node && node.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False)
            && !(node.GetValueKind() == JsonValueKind.String && bool.TryParse(node.GetValue<string>(), out _)))
        {
            value.Refuse(T($"“{T(value.Field.DisplayName)}” chỉ nhận giá trị đúng hoặc sai."));
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<IndexedValue> Index(FieldValue value) => JsonText.FlagOf(value.Payload, "Value")
        ? [new IndexedValue("true", N("Có"))]
        : [new IndexedValue("false", N("Không"))];

    /// <inheritdoc/>
    public override string SearchText(FieldValue value) => "";

    /// <inheritdoc/>
    public override bool IsEmpty(FieldValue value) => value.Payload["Value"] is null;

    /// <inheritdoc/>
    public override void SetDefault(FieldValue value)
    {
        if (value.Field.Kind.Flag("DefaultValue"))
        {
            value.Payload["Value"] = true;
        }
    }
}
