using System.Security.Claims;

namespace UnionSite.Cms.Items;

/// <summary>Who reads, as far as audiences go: everybody, or a signed-in person with the unit that they belong to.</summary>
public sealed class Reader
{
    private Reader(bool isSignedIn, IReadOnlyList<string> units)
    {
        IsSignedIn = isSignedIn;
        Units = units;
        Audiences = isSignedIn ? ["", "members", .. units.Select(unit => "unit:" + unit)] : [""];
    }

    /// <summary>Somebody who is not signed in; what goes into shared caches, feeds and the sitemap is read as this.</summary>
    public static Reader Anonymous { get; } = new(false, []);

    /// <summary>True for a signed-in person.</summary>
    public bool IsSignedIn { get; }

    /// <summary>Slugs of the person's unit and, after it, of the units above; empty for none.</summary>
    public IReadOnlyList<string> Units { get; }

    /// <summary>Slug of the person's unit, such as "than-uyen"; null for none.</summary>
    public string? Unit => Units.Count > 0 ? Units[0] : null;

    /// <summary>The stored audiences that this reader may read: the unit's own, and those of the units above it.</summary>
    public IReadOnlyList<string> Audiences { get; }

    /// <summary>The reader that a signed-in user is.</summary>
    public static Reader Of(ClaimsPrincipal user)
    {
        if (user.Identity?.IsAuthenticated != true)
        {
            return Anonymous;
        }

        // Whoever keeps the tree of units says what stands above; where nobody does, the path says it.
        var path = Audience.UnitsOf(user.FindFirst(Audience.UnitClaim)?.Value);
        var above = user.FindAll(Audience.UnitAboveClaim).Select(claim => claim.Value).ToList();
        return new Reader(true, above.Count > 0 && path.Count > 0 ? [path[0], .. above] : path);
    }

    /// <summary>True when the reader may read an item of that stored audience.</summary>
    public bool MayRead(string audience) => Audiences.Contains(audience, StringComparer.Ordinal);
}
