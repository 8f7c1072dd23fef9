using System.Globalization;
using System.Text.Json.Nodes;
using UnionSite.Cms.Display;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>A day without time: { "Value": "2026-05-29T00:00:00Z" }; a bare "2026-05-29" is read as well.</summary>
public sealed class DateField : FieldKind
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    /// <inheritdoc/>
    public override string Name => "DateField";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Editors => ["Localized"];

    /// <summary>What the editor shows: yyyy-MM-dd, or what was typed when it is no date.</summary>
    public static string Typed(JsonObject payload) => FieldDates.Day(payload) is { } day
        ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : JsonText.TextOf(payload, "Value") ?? "";

    /// <inheritdoc/>
    public override void Bind(FieldForm form)
    {
        if (form.Has("Value"))
        {
            form.SetText("Value", DateOnly.TryParseExact(form.Text("Value"), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture)
                : form.Text("Value"));
        }
    }

    /// <inheritdoc/>
    public override void Validate(FieldValue value)
    {
        if (!value.Present(IsEmpty(value)))
        {
            return;
        }

        if (FieldDates.Day(value.Payload) is not { Year: >= 1000 })
        {
            value.Refuse(T($"“{T(value.Field.DisplayName)}” phải là một ngày có thật, ví dụ 29/5/2026."));
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<IndexedValue> Index(FieldValue value) => FieldDates.Day(value.Payload) is { } day
        ? [new IndexedValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), HanoiTime.ShortDate(day))]
        : [];

    /// <inheritdoc/>
    public override string SearchText(FieldValue value) => "";

    /// <inheritdoc/>
    public override bool IsEmpty(FieldValue value) => value.Missing("Value");
}
