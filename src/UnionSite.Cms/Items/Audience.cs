using UnionSite.Cms.Text;

namespace UnionSite.Cms.Items;

/// <summary>
/// Who may read an item. Stored on the row as "" (everybody), "members" (whoever is signed in) or "unit:path" (the unit
/// and everything below it); carried by items as AudiencePart { "Audience": "Public" | "Members" | "Unit", "Unit": path }.
/// </summary>
public static class Audience
{
    /// <summary>Name of the part; stock Orchard treats it as an empty part.</summary>
    public const string PartName = "AudiencePart";

    /// <summary>Stored audience of what nobody may read on the site; no reader has it.</summary>
    public const string Withheld = "withheld";

    /// <summary>Claim of a signed-in user that holds the path of the unit.</summary>
    public const string UnitClaim = "unit";

    /// <summary>The stored form of an item's audience. Whatever cannot be understood is closed, never open.</summary>
    public static string Of(ContentItem item)
    {
        if (!ExemplarConsent.MayShow(item))
        {
            return Withheld;
        }

        if (item.FindPart(PartName) is not { } part || part.Count == 0)
        {
            return "";
        }

        var unit = JsonText.TextOf(part, "Unit")?.Trim().Trim('/').ToLowerInvariant() ?? "";
        return JsonText.TextOf(part, "Audience") switch
        {
            null or "" or "Public" => "",
            "Unit" when unit.Length > 0 => "unit:" + unit,
            _ => "members",
        };
    }
}
