using System.Security.Claims;

namespace UnionSite.Cms.Items;

/// <summary>Who reads, as far as audiences go: everybody, or a signed-in person with the unit that they belong to.</summary>
public sealed class Reader
{
    private Reader(bool isSignedIn, string? unitPath)
    {
        IsSignedIn = isSignedIn;
        UnitPath = unitPath;
    }

    /// <summary>Somebody who is not signed in; what goes into shared caches, feeds and the sitemap is read as this.</summary>
    public static Reader Anonymous { get; } = new(false, null);

    /// <summary>True for a signed-in person.</summary>
    public bool IsSignedIn { get; }

    /// <summary>The person's unit, lower case, such as "lai-chau/than-uyen"; null for none.</summary>
    public string? UnitPath { get; }

    /// <summary>The reader that a signed-in user is.</summary>
    public static Reader Of(ClaimsPrincipal user) => user.Identity?.IsAuthenticated == true
        ? new Reader(true, user.FindFirst(Audience.UnitClaim)?.Value.Trim('/').ToLowerInvariant())
        : Anonymous;

    /// <summary>The stored audiences that this reader may read: the unit's own, and those of the units above it.</summary>
    public IReadOnlyList<string> Audiences
    {
        get
        {
            if (!IsSignedIn)
            {
                return [""];
            }

            var allowed = new List<string> { "", "members" };
            for (var unit = UnitPath; !string.IsNullOrEmpty(unit);)
            {
                allowed.Add("unit:" + unit);
                var slash = unit.LastIndexOf('/');
                unit = slash < 0 ? null : unit[..slash];
            }

            return allowed;
        }
    }

    /// <summary>True when the reader may read an item of that stored audience.</summary>
    public bool MayRead(string audience) => Audiences.Contains(audience, StringComparer.Ordinal);
}
