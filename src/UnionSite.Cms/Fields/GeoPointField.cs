using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>A place: { "Latitude", "Longitude" } in degrees. Shown as a link to a map; nothing is embedded.</summary>
public sealed class GeoPointField : FieldKind
{
    /// <inheritdoc/>
    public override string Name => "GeoPointField";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Editors => ["Leaflet"];

    /// <summary>Both numbers, or null.</summary>
    public static (decimal Latitude, decimal Longitude)? Read(JsonObject? payload) =>
        Degrees(payload, "Latitude") is { } latitude && Degrees(payload, "Longitude") is { } longitude ? (latitude, longitude) : null;

    /// <summary>What the editor shows for a member: the number, or what was typed when it is none.</summary>
    public static string Typed(JsonObject payload, string member) => Degrees(payload, member) is { } number
        ? number.ToString(CultureInfo.InvariantCulture)
        : JsonText.TextOf(payload, member) ?? "";

    /// <summary>The number in the form that addresses take.</summary>
    public static string Written(decimal degrees) => degrees.ToString("0.######", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override void Bind(FieldForm form)
    {
        foreach (var member in new[] { "Latitude", "Longitude" })
        {
            if (!form.Has(member))
            {
                continue;
            }

            if (Parse(form.Text(member)) is { } number)
            {
                form.Payload[member] = number;
            }
            else
            {
                form.SetText(member, form.Text(member));
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

        if (Read(value.Payload) is not { } point)
        {
            value.Refuse(T("Hãy điền cả vĩ độ và kinh độ bằng số, ví dụ 22,3862 và 103,4703."));
        }
        else if (point.Latitude is < -90 or > 90 || point.Longitude is < -180 or > 180)
        {
            value.Refuse(T("Vĩ độ từ -90 đến 90, kinh độ từ -180 đến 180."));
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<IndexedValue> Index(FieldValue value) => [];

    /// <inheritdoc/>
    public override string SearchText(FieldValue value) => "";

    /// <inheritdoc/>
    public override bool IsEmpty(FieldValue value) => value.Missing("Latitude") && value.Missing("Longitude");

    private static decimal? Degrees(JsonObject? payload, string member) => payload?[member] is JsonValue value ? value.GetValueKind() switch
    {
        JsonValueKind.Number => decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        JsonValueKind.String => Parse(value.GetValue<string>()),
        _ => null,
    } : null;

    // Never a thousands sign here: "22.386" is a degree.
    private static decimal? Parse(string text) => decimal.TryParse(
        text.Trim().Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
