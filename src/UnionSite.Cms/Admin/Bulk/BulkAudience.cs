using System.Text.Json.Nodes;
using UnionSite.Cms.Items;
using UnionSite.Cms.Parts;

namespace UnionSite.Cms.Admin.Bulk;

/// <summary>Who is to read the items of a job.</summary>
/// <param name="Kind">"Public", "Members" or "Unit".</param>
/// <param name="Unit">Path of the unit; "" for the others.</param>
public sealed record BulkAudience(string Kind, string Unit)
{
    /// <summary>Words for a stored audience.</summary>
    public static string NameOf(string stored) => stored switch
    {
        "" => T("mọi người"),
        "members" => T("chỉ người đã đăng nhập"),
        Audience.Withheld => T("đang giữ lại"),
        _ when stored.StartsWith("unit:", StringComparison.Ordinal) => T($"chỉ {stored["unit:".Length..]}"),
        _ => stored,
    };

    /// <summary>Reads a form; says what is wrong when it names nobody.</summary>
    public static (BulkAudience? Audience, string? Error) Read(PostedForm form)
    {
        var kind = form.Text("audience");
        var unit = form.Text("unit").Trim('/');
        return kind switch
        {
            "Public" or "Members" => (new BulkAudience(kind, ""), null),
            "Unit" when AudiencePart.IsUnit(unit) => (new BulkAudience(kind, unit), null),
            "Unit" => (null, T("Hãy viết đường dẫn của đơn vị, ví dụ than-uyen.")),
            _ => (null, T("Hãy chọn ai được đọc.")),
        };
    }

    /// <summary>Writes it into an item.</summary>
    public void Apply(ContentItem item)
    {
        var part = item.Part(Audience.PartName);
        part["Audience"] = Kind;
        if (Unit.Length > 0)
        {
            part["Unit"] = Unit;
        }
        else
        {
            part.Remove("Unit");
        }
    }

    /// <summary>As stored with a job.</summary>
    public JsonObject ToJson() => new() { ["Kind"] = Kind, ["Unit"] = Unit };
}
