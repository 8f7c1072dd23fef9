using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>
/// What the cookie of a member's account says beside the account itself: which member, by which name, of which unit today. Looked
/// up at sign-in and once a minute, so that who moves or leaves is what they are within a minute.
/// </summary>
internal sealed class MemberClaims(SiteDb db, IMemberDirectory members, IUnitDirectory units) : ISignInClaims
{
    public async Task AddAsync(SiteUser user, ClaimsIdentity identity, CancellationToken cancel)
    {
        if (await db.Set<SignInCard>().AsNoTracking().Where(card => card.UserId == user.Id).Select(card => (long?)card.MemberId).FirstOrDefaultAsync(cancel) is not { } id)
        {
            return;
        }

        identity.AddClaim(new Claim(MemberIdentity.ClaimType, id.ToString(CultureInfo.InvariantCulture)));
        if (await members.FindAsync(id, units.Today, cancel) is not { } member)
        {
            return;
        }

        identity.AddClaim(new Claim(ShownName.ClaimType, member.FullName));
        identity.FindAll(Audience.UnitClaim).ToList().ForEach(identity.RemoveClaim);
        if (member.UnitId is { } unitId && await units.FindAsync(unitId, units.Today, cancel) is { } unit)
        {
            identity.AddClaim(new Claim(Audience.UnitClaim, unit.Slug));
        }
        else
        {
            // No member today: the account reads what everybody reads.
            identity.FindAll(claim => claim.Type == identity.RoleClaimType && claim.Value == SiteRoles.Member).ToList().ForEach(identity.RemoveClaim);
        }
    }
}
