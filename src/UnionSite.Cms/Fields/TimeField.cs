using System.Globalization;
using System.Text.Json.Nodes;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>A time of day: { "Value": "hh:mm:ss" }.</summary>
public sealed class TimeField : FieldKind
{
    private static readonly string[] Forms = ["HH:mm:ss", "HH:mm", "H:mm", "H'h'mm", "HH:mm:ss.FFFFFFF"];

    /// <inheritdoc/>
    public override string Name => "TimeField";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Editors => [];

    /// <summary>The stored time, or null.</summary>
    public static TimeOnly? Read(JsonObject? payload) =>
        TimeOnly.TryParseExact(JsonText.TextOf(payload, "Value"), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>"14:05", or "14:05:30" when seconds matter.</summary>
    public static string Shown(TimeOnly time) => time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>What the editor shows: the time, or what was typed when it is none.</summary>
    public static string Typed(JsonObject payload) => Read(payload) is { } time ? Shown(time) : JsonText.TextOf(payload, "Value") ?? "";

    /// <inheritdoc/>
    public override void Bind(FieldForm form)
    {
        if (form.Has("Value"))
        {
            form.SetText("Value", form.Text("Value"));
        }
    }

    /// <inheritdoc/>
    public override void Update(FieldValue value)
    {
        if (Read(value.Payload) is { } time)
        {
            value.Payload["Value"] = time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        }
    }

    /// <inheritdoc/>
    public override void Validate(FieldValue value)
    {
        if (value.Present(IsEmpty(value)) && Read(value.Payload) is null)
        {
            value.Refuse(T($"“{T(value.Field.DisplayName)}” phải là giờ trong ngày, ví dụ 14:05."));
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<IndexedValue> Index(FieldValue value) =>
        Read(value.Payload) is { } time ? [new IndexedValue(time.ToString("HH:mm:ss", CultureInfo.InvariantCulture), Shown(time))] : [];

    /// <inheritdoc/>
    public override string SearchText(FieldValue value) => "";

    /// <inheritdoc/>
    public override bool IsEmpty(FieldValue value) => value.Missing("Value");
}
