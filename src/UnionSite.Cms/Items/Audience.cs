using UnionSite.Cms.Text;

namespace UnionSite.Cms.Items;

/// <summary>
/// Who may read an item. Stored on the row as "" (everybody), "members" (whoever is signed in) or "unit:slug" (the unit and
/// everything below it); carried by items as AudiencePart { "Audience": "Public" | "Members" | "Unit", "Unit": slug }. Where
/// a unit stands is not stored: readers carry the units above their own as they are today, so an audience stays true when a
/// unit is put under another. A path such as "lai-chau/than-uyen" names the unit at its end.
/// </summary>
public static class Audience
{
    /// <summary>Name of the part; stock Orchard treats it as an empty part.</summary>
    public const string PartName = "AudiencePart";

    /// <summary>Stored audience of what nobody may read on the site; no reader has it.</summary>
    public const string Withheld = "withheld";

    /// <summary>Claim of a signed-in user that holds the slug of the unit, or its path where no tree of units knows it.</summary>
    public const string UnitClaim = "unit";

    /// <summary>Claims of a signed-in user that hold the slugs of the other units whose papers are read too, such as those above; given anew with each request, never kept in a cookie.</summary>
    public const string UnitAboveClaim = "unit-above";

    /// <summary>The slugs in a path, the unit's own first; empty for none.</summary>
    public static IReadOnlyList<string> UnitsOf(string? path) =>
        [.. (path ?? "").Trim().ToLowerInvariant().Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse()];

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

        var units = UnitsOf(JsonText.TextOf(part, "Unit"));
        return JsonText.TextOf(part, "Audience") switch
        {
            null or "" or "Public" => "",
            "Unit" when units.Count > 0 => "unit:" + units[0],
            _ => "members",
        };
    }
}
