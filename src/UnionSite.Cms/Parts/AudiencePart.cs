using System.Text.RegularExpressions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>Who may read the item: { "Audience": "Public" | "Members" | "Unit", "Unit": path }. See <see cref="Audience"/>.</summary>
public sealed partial class AudiencePart : PartKind
{
    /// <summary>The audiences with their labels.</summary>
    public static IReadOnlyList<(string Value, string Label)> Choices { get; } =
        [("Public", N("Mọi người")), ("Members", N("Người đã đăng nhập")), ("Unit", N("Một đơn vị và cấp dưới"))];

    /// <inheritdoc/>
    public override string Name => Audience.PartName;

    /// <inheritdoc/>
    public override void Bind(PartForm form)
    {
        // "Everybody" is what an item without the member says already.
        if (!form.Has("Audience") || (form.Text("Audience") == "Public" && form.Value.Payload["Audience"] is null && form.Text("Unit").Length == 0))
        {
            return;
        }

        form.SetText("Audience");
        form.SetText("Unit");
    }

    /// <inheritdoc/>
    public override ValueTask ValidateAsync(PartValue value, CancellationToken cancel)
    {
        var audience = JsonText.TextOf(value.Payload, "Audience") ?? "";
        var unit = JsonText.TextOf(value.Payload, "Unit")?.Trim('/') ?? "";
        if (audience is not ("" or "Public" or "Members" or "Unit"))
        {
            value.Refuse(T("Hãy chọn ai được đọc: mọi người, người đã đăng nhập, hoặc một đơn vị."), "Audience");
        }
        else if (audience == "Unit" && !IsUnit(unit))
        {
            value.Refuse(T("Hãy viết đường dẫn của đơn vị, ví dụ than-uyen."), "Unit");
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>True for the path of a unit.</summary>
    public static bool IsUnit(string path) => UnitPath().IsMatch(path);

    [GeneratedRegex("^[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*$")]
    private static partial Regex UnitPath();
}
