using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>A number: { "Value": number }. Written with a comma or a point, shown in the Vietnamese way.</summary>
public sealed partial class NumericField : FieldKind
{
    /// <inheritdoc/>
    public override string Name => "NumericField";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Editors => ["Spinner", "Slider", "Range", "Select"];

    /// <summary>The stored number, also when it came as a text; null when there is none or it cannot be read.</summary>
    public static decimal? Read(JsonObject payload) => payload["Value"] is JsonValue value ? value.GetValueKind() switch
    {
        JsonValueKind.Number when decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        JsonValueKind.String => Parse(value.GetValue<string>()),
        _ => null,
    } : null;

    /// <summary>Decimals that the field allows.</summary>
    public static int Scale(ContentFieldDefinition field) => Math.Clamp(field.Kind.Whole("Scale", 0), 0, 6);

    /// <summary>The number as people write it here: "1.250,5".</summary>
    public static string Shown(decimal number) => number.ToString("#,##0.######", HanoiTime.Vietnamese);

    /// <summary>What the editor shows: the number with a comma, or what was typed when it is no number.</summary>
    public static string Typed(JsonObject payload) => Read(payload) is { } number
        ? number.ToString("0.######", HanoiTime.Vietnamese)
        : JsonText.TextOf(payload, "Value") ?? "";

    /// <summary>Reads "1250,5", "1.250,5", "1250.5" and "1.250" (a thousand, as everywhere in Viet Nam).</summary>
    public static decimal? Parse(string text)
    {
        var plain = string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
        if (Grouped().IsMatch(plain))
        {
            plain = plain.Replace(".", "", StringComparison.Ordinal);
        }

        plain = plain.Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <inheritdoc/>
    public override void Bind(FieldForm form)
    {
        if (!form.Has("Value"))
        {
            return;
        }

        var text = form.Text("Value");
        // Browsers send what number inputs hold in the international form, whatever they show.
        var number = form.Field.Editor is "Spinner" or "Slider" or "Range"
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var sent) ? sent : Parse(text);
        if (number is { } read)
        {
            form.Payload["Value"] = read;
        }
        else
        {
            form.SetText("Value", text);
        }
    }

    /// <inheritdoc/>
    public override void Update(FieldValue value)
    {
        // Recipes write numbers by script as texts.
        if (value.Payload["Value"] is JsonValue text && text.GetValueKind() == JsonValueKind.String)
        {
            if (text.GetValue<string>().Trim().Length == 0)
            {
                value.Payload.Remove("Value");
            }
            else if (Read(value.Payload) is { } number)
            {
                value.Payload["Value"] = number;
            }
        }
    }

    /// <inheritdoc/>
    public override void Validate(FieldValue value)
    {
        if (!value.Present(IsEmpty(value)))
        {
            return;
        }

        if (Read(value.Payload) is not { } number)
        {
            value.Refuse(T($"“{T(value.Field.DisplayName)}” phải là một số, ví dụ {(Scale(value.Field) > 0 ? "12,5" : "12")}."));
            return;
        }

        var scale = Scale(value.Field);
        if (Math.Round(number, scale) != number)
        {
            value.Refuse(scale == 0
                ? T($"“{T(value.Field.DisplayName)}” phải là số nguyên.")
                : T($"“{T(value.Field.DisplayName)}” có nhiều nhất {scale} chữ số sau dấu phẩy."));
        }

        if (value.Field.Kind.Number("Minimum") is { } minimum && number < minimum)
        {
            value.Refuse(T($"“{T(value.Field.DisplayName)}” nhỏ nhất là {Shown(minimum)}."));
        }

        if (value.Field.Kind.Number("Maximum") is { } maximum && number > maximum)
        {
            value.Refuse(T($"“{T(value.Field.DisplayName)}” lớn nhất là {Shown(maximum)}."));
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<IndexedValue> Index(FieldValue value) =>
        Read(value.Payload) is { } number ? [new IndexedValue(NumberKey.Write(number), Shown(number))] : [];

    /// <inheritdoc/>
    public override string SearchText(FieldValue value) => "";

    /// <inheritdoc/>
    public override bool IsEmpty(FieldValue value) => value.Missing("Value");

    /// <inheritdoc/>
    public override void SetDefault(FieldValue value)
    {
        if (decimal.TryParse(value.Field.Kind.Text("DefaultValue"), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            value.Payload["Value"] = number;
        }
    }

    [GeneratedRegex(@"^-?\d{1,3}(\.\d{3})+(,\d+)?$")]
    private static partial Regex Grouped();
}
