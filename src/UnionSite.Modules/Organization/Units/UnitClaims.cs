using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;

namespace UnionSite.Modules.Organization.Units;

/// <summary>
/// Tells, with each request, which units stand above the signed-in user's own today, so that a unit that is put under
/// another takes its readers along at once. Who belongs to a unit that was merged into another belongs to that one, and its
/// people read what was for the old one. A unit that the tree does not know is left to its path.
/// </summary>
internal sealed class UnitClaims(SiteDb db, UnitTrees trees, IUnitDirectory directory) : IClaimsTransformation
{
    public async Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        if (principal.HasClaim(claim => claim.Type == Audience.UnitAboveClaim)
            || Audience.UnitsOf(principal.FindFirst(Audience.UnitClaim)?.Value) is not [var slug, ..])
        {
            return principal;
        }

        var tree = await trees.OfAsync(db, CancellationToken.None);
        if (tree.Find(slug) is not { } known)
        {
            return principal;
        }

        // A copy: what the cookie holds stays as it is.
        var told = principal.Clone();
        var identity = told.Identities.First(one => one.HasClaim(claim => claim.Type == Audience.UnitClaim));
        identity.RemoveClaim(identity.FindFirst(Audience.UnitClaim));
        var unit = tree.HeirOf(known, directory.Today);
        identity.AddClaim(new Claim(Audience.UnitClaim, unit.Slug));
        identity.AddClaims(tree.ReadBy(unit, directory.Today).Skip(1).Select(one => new Claim(Audience.UnitAboveClaim, one.Slug)));
        return told;
    }
}
