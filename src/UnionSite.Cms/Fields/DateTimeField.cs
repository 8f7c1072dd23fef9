using System.Globalization;
using System.Text.Json.Nodes;
using UnionSite.Cms.Display;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>A moment: { "Value": "2026-05-29T07:05:00Z" }, stored in UTC, edited and shown in Hanoi time.</summary>
public sealed class DateTimeField : FieldKind
{
    /// <inheritdoc/>
    public override string Name => "DateTimeField";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Editors => ["Localized"];

    /// <summary>What the editor shows: wall-clock time in Hanoi, or what was typed when it is no moment.</summary>
    public static string Typed(JsonObject payload) => FieldDates.MomentUtc(payload) is { } moment
        ? WallClock.Write(moment)
        : JsonText.TextOf(payload, "Value") ?? "";

    /// <inheritdoc/>
    public override void Bind(FieldForm form)
    {
        if (form.Has("Value"))
        {
            form.SetText("Value", WallClock.ToUtc(form.Text("Value")) is { } utc ? WallClock.Store(utc) : form.Text("Value"));
        }
    }

    /// <inheritdoc/>
    public override void Update(FieldValue value)
    {
        // Files carry any ISO form; one stored form keeps comparisons and the second run of a recipe simple.
        if (value.Text("Value").EndsWith('Z') && FieldDates.MomentUtc(value.Payload) is { } moment)
        {
            value.Payload["Value"] = WallClock.Store(moment);
        }
    }

    /// <inheritdoc/>
    public override void Validate(FieldValue value)
    {
        if (value.Present(IsEmpty(value)) && FieldDates.MomentUtc(value.Payload) is not { Year: >= 1000 })
        {
            value.Refuse(T($"“{T(value.Field.DisplayName)}” phải là ngày và giờ có thật, ví dụ 14:05 ngày 29/5/2026."));
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<IndexedValue> Index(FieldValue value) => FieldDates.MomentUtc(value.Payload) is { } moment
        ? [new IndexedValue(moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), HanoiTime.ShortMoment(moment))]
        : [];

    /// <inheritdoc/>
    public override string SearchText(FieldValue value) => "";

    /// <inheritdoc/>
    public override bool IsEmpty(FieldValue value) => value.Missing("Value");
}
