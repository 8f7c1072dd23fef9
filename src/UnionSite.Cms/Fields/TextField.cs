using System.Net.Mail;
using System.Text.RegularExpressions;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>A plain text: { "Text" }. The editor decides about lines, choices and formats.</summary>
public sealed partial class TextField : FieldKind
{
    private const string ListSettings = "TextFieldPredefinedListEditorSettings";

    /// <inheritdoc/>
    public override string Name => "TextField";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Editors =>
        ["TextArea", "PredefinedList", "Email", "Url", "Tel", "Color", "IconPicker", "CodeMirror", "Monaco"];

    /// <summary>The choices of a predefined list.</summary>
    public static IReadOnlyList<FieldOption> Options(ContentFieldDefinition field) => FieldOption.Of(field.Reader(ListSettings));

    /// <summary>True when a predefined list is shown as a drop-down rather than as radio buttons.</summary>
    public static bool IsDropdown(ContentFieldDefinition field) => field.Reader(ListSettings).Choice("Editor", "Radio", "Dropdown") == 1;

    /// <inheritdoc/>
    public override void Bind(FieldForm form)
    {
        if (!form.Has("Text"))
        {
            return;
        }

        var text = form.Text("Text");
        var options = form.Field.Editor == "PredefinedList" ? Options(form.Field) : [];
        // A value that was stored before its option was removed may stay; a new value must be one of the list.
        if (options.Count > 0 && text.Length > 0 && text != JsonText.TextOf(form.Payload, "Text") && options.All(option => option.Value != text))
        {
            form.Refuse(T($"“{T(form.Field.DisplayName)}”: hãy chọn một giá trị trong danh sách."));
        }

        form.SetText("Text", text);
    }

    /// <inheritdoc/>
    public override void Validate(FieldValue value)
    {
        if (!value.IsText("Text") || !value.Present(IsEmpty(value)))
        {
            return;
        }

        var text = value.Text("Text");
        value.AtMost(text, FieldRules.LongestText);
        switch (value.Field.Editor)
        {
            case "Email" when !MailAddress.TryCreate(text, out var address) || address.Address != text || !address.Host.Contains('.', StringComparison.Ordinal):
                value.Refuse(T("Địa chỉ thư điện tử chưa đúng, ví dụ đúng: ten@congdoan.vn."));
                break;
            case "Url" when SafeHtml.Url(text) is null:
                value.Refuse(T("Địa chỉ liên kết chưa đúng, ví dụ đúng: https://congdoan.vn hoặc /van-ban."));
                break;
            case "Tel" when !Telephone().IsMatch(text):
                value.Refuse(T("Số điện thoại chỉ gồm chữ số, dấu cách và các dấu + - . ( ), ví dụ 0213 3876 543."));
                break;
            case "Color" when !Color().IsMatch(text):
                value.Refuse(T("Màu viết theo dạng #rrggbb, ví dụ #c8102e."));
                break;
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<IndexedValue> Index(FieldValue value)
    {
        if (IsEmpty(value) || value.Field.Editor is "TextArea" or "CodeMirror" or "Monaco")
        {
            return [];
        }

        var text = value.Text("Text");
        return [FieldRules.Folded(text, Options(value.Field).FirstOrDefault(option => option.Value == text)?.Name)];
    }

    /// <inheritdoc/>
    public override string SearchText(FieldValue value) => value.Field.Editor switch
    {
        "Color" or "IconPicker" or "CodeMirror" or "Monaco" => "",
        _ => Options(value.Field).FirstOrDefault(option => option.Value == value.Text("Text"))?.Name ?? value.Text("Text"),
    };

    /// <inheritdoc/>
    public override bool IsEmpty(FieldValue value) => string.IsNullOrWhiteSpace(value.Text("Text"));

    /// <inheritdoc/>
    public override void SetDefault(FieldValue value)
    {
        var text = value.Field.Editor == "PredefinedList" ? value.Field.Reader(ListSettings).Text("DefaultValue") : "";
        text = text.Length > 0 ? text : value.Field.Kind.Text("DefaultValue");
        if (text.Length > 0)
        {
            value.Payload["Text"] = text;
        }
    }

    [GeneratedRegex(@"^[0-9+][0-9 ().+\-]{2,29}$")]
    private static partial Regex Telephone();

    [GeneratedRegex("^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$")]
    private static partial Regex Color();
}
