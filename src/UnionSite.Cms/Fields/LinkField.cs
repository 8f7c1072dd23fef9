using UnionSite.Cms.Definitions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>A link: { "Url", "Text", "Target" }.</summary>
public sealed class LinkField : FieldKind
{
    /// <inheritdoc/>
    public override string Name => "LinkField";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Editors => [];

    /// <summary>0 optional, 1 required, 2 fixed by the settings, 3 the address itself.</summary>
    public static int TextMode(ContentFieldDefinition field) => field.Kind.Choice("LinkTextMode", "Optional", "Required", "Static", "Url");

    /// <inheritdoc/>
    public override void Bind(FieldForm form)
    {
        if (!form.Has("Url"))
        {
            return;
        }

        form.SetText("Url", form.Text("Url"));
        if (form.Has("Text"))
        {
            form.SetText("Text", form.Text("Text"));
        }

        if (form.Has("NewWindow"))
        {
            form.SetText("Target", form.Ticked("NewWindow") ? "_blank" : "");
        }
    }

    /// <inheritdoc/>
    public override void Update(FieldValue value)
    {
        if (TextMode(value.Field) == 2 && value.Text("Url").Length > 0)
        {
            value.Payload["Text"] = value.Field.Kind.Text("DefaultText");
        }
    }

    /// <inheritdoc/>
    public override void Validate(FieldValue value)
    {
        if (!value.IsText("Url") || !value.IsText("Text"))
        {
            return;
        }

        if (value.Present(IsEmpty(value)))
        {
            value.AtMost(value.Text("Url"), 2048);
            if (SafeHtml.Url(value.Text("Url")) is null)
            {
                value.Refuse(T("Địa chỉ liên kết chưa đúng, ví dụ đúng: https://congdoan.vn, /van-ban hoặc mailto:ten@congdoan.vn."));
            }

            if (TextMode(value.Field) == 1 && value.Text("Text").Length == 0)
            {
                value.Refuse(T("Hãy viết chữ của liên kết."));
            }
        }
        else if (value.Text("Text").Length > 0 && TextMode(value.Field) != 2)
        {
            value.Refuse(T("Đã có chữ của liên kết nhưng chưa có địa chỉ."));
        }

        value.AtMost(value.Text("Text"), 1000);
    }

    /// <inheritdoc/>
    public override IEnumerable<IndexedValue> Index(FieldValue value) => [];

    /// <inheritdoc/>
    public override string SearchText(FieldValue value) => value.Text("Text");

    /// <inheritdoc/>
    public override bool IsEmpty(FieldValue value) => value.Text("Url").Length == 0;

    /// <inheritdoc/>
    public override void SetDefault(FieldValue value)
    {
        foreach (var member in new[] { "Url", "Text", "Target" })
        {
            if (value.Field.Kind.Text("Default" + member) is { Length: > 0 } text)
            {
                value.Payload[member] = text;
            }
        }
    }
}
