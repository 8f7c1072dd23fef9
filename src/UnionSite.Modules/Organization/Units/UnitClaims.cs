using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Modules.Organization.Posts;

namespace UnionSite.Modules.Organization.Units;

/// <summary>
/// Tells, with each request, which units stand above the signed-in user's own today, and which posts the user holds today:
/// a unit that is put under another takes its readers along at once, and a post that ends opens nothing any more. Who belongs
/// to a unit that was merged into another belongs to that one, and its people read what was for the old one. A unit that the
/// tree does not know is left to its path.
/// </summary>
internal sealed class UnitClaims(SiteDb db, UnitTrees trees, PostHolders posts, IUnitDirectory directory) : IClaimsTransformation
{
    // Nobody brings these from outside, and asking twice adds nothing.
    private const string DoneClaim = "units-told";

    public async Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        if (ContentAuthorization.UserId(principal) is not { } user || principal.HasClaim(claim => claim.Type == DoneClaim))
        {
            return principal;
        }

        var claims = new List<Claim> { new(DoneClaim, "") };
        foreach (var post in await posts.OfAsync(db, user, directory.Today, CancellationToken.None))
        {
            claims.Add(new ScopedRole(post.Role, post.UnitId.ToString(CultureInfo.InvariantCulture)).ToClaim());
        }

        // A copy: what the cookie holds stays as it is.
        var told = principal.Clone();
        foreach (var identity in told.Identities)
        {
            foreach (var brought in identity.FindAll(claim => claim.Type is ScopedRole.ClaimType or Audience.UnitAboveClaim).ToList())
            {
                identity.RemoveClaim(brought);
            }
        }

        await TellUnitAsync(told);
        told.AddIdentity(new ClaimsIdentity(claims));
        return told;
    }

    private async Task TellUnitAsync(ClaimsPrincipal told)
    {
        if (Audience.UnitsOf(told.FindFirst(Audience.UnitClaim)?.Value) is not [var slug, ..])
        {
            return;
        }

        var tree = await trees.OfAsync(db, CancellationToken.None);
        if (tree.Find(slug) is not { } known)
        {
            return;
        }

        var identity = told.Identities.First(one => one.HasClaim(claim => claim.Type == Audience.UnitClaim));
        identity.RemoveClaim(identity.FindFirst(Audience.UnitClaim));
        var unit = tree.HeirOf(known, directory.Today);
        identity.AddClaim(new Claim(Audience.UnitClaim, unit.Slug));
        identity.AddClaims(tree.ReadBy(unit, directory.Today).Skip(1).Select(one => new Claim(Audience.UnitAboveClaim, one.Slug)));
    }
}
