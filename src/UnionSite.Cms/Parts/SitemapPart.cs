using System.Globalization;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>
/// What an item says of itself in the sitemap instead of what the sitemap says of its type: { "OverrideSitemapConfig",
/// "ChangeFrequency": 0 to 6, "Priority": tenths, "Exclude" }.
/// </summary>
public sealed class SitemapPart : PartKind
{
    /// <summary>Stock Orchard's numbers of the frequencies, with the words of the form.</summary>
    public static IReadOnlyList<(int Number, string Name, string Label)> Frequencies { get; } =
    [
        (5, "Always", N("luôn luôn")), (1, "Hourly", N("mỗi giờ")), (0, "Daily", N("mỗi ngày")), (2, "Weekly", N("mỗi tuần")), (3, "Monthly", N("mỗi tháng")), (4, "Yearly", N("mỗi năm")), (6, "Never", N("không đổi nữa")),
    ];

    /// <inheritdoc/>
    public override string Name => "SitemapPart";

    /// <summary>The stored frequency, written as number or name.</summary>
    public static int FrequencyOf(PartValue value) => Written(value, "ChangeFrequency") is var text && Frequencies.FirstOrDefault(known =>
        known.Name.Equals(text, StringComparison.OrdinalIgnoreCase) || known.Number.ToString(CultureInfo.InvariantCulture) == text) is { Name: not null } found ? found.Number : 0;

    /// <summary>The stored priority in tenths; the middle when there is none.</summary>
    public static string PriorityOf(PartValue value) => Written(value, "Priority") is { Length: > 0 } text ? text : "5";

    /// <inheritdoc/>
    public override void Bind(PartForm form)
    {
        if (!form.Has("OverrideSitemapConfig") || (!form.Ticked("OverrideSitemapConfig") && form.Value.Payload.Count == 0))
        {
            return;
        }

        form.Value.Payload["OverrideSitemapConfig"] = form.Ticked("OverrideSitemapConfig");
        form.Value.Payload["Exclude"] = form.Ticked("Exclude");
        if (int.TryParse(form.Text("ChangeFrequency"), NumberStyles.None, CultureInfo.InvariantCulture, out var frequency) && frequency != FrequencyOf(form.Value))
        {
            form.Value.Payload["ChangeFrequency"] = frequency;
        }

        if (form.Text("Priority") is var priority && priority != PriorityOf(form.Value))
        {
            form.Value.Payload["Priority"] = int.TryParse(priority, NumberStyles.None, CultureInfo.InvariantCulture, out var tenths) ? tenths : priority;
        }
    }

    /// <inheritdoc/>
    public override ValueTask ValidateAsync(PartValue value, CancellationToken cancel)
    {
        if (!int.TryParse(PriorityOf(value), NumberStyles.None, CultureInfo.InvariantCulture, out var tenths) || tenths > 10)
        {
            value.Refuse(T("Mức quan trọng là số từ 0 đến 10."), "Priority");
        }

        if (Written(value, "ChangeFrequency") is { Length: > 0 } text && !Frequencies.Any(known =>
            known.Name.Equals(text, StringComparison.OrdinalIgnoreCase) || known.Number.ToString(CultureInfo.InvariantCulture) == text))
        {
            value.Refuse(T("Mức thay đổi không có trong danh sách."), "ChangeFrequency");
        }

        return ValueTask.CompletedTask;
    }

    private static string Written(PartValue value, string member) => JsonMerge.Any(value.Payload, member)?.ToString() ?? "";
}
