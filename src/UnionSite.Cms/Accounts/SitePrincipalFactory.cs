using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Accounts;

/// <summary>
/// What the sign-in cookie says: who, in which roles, of which unit. Permissions are looked up by role on the server, so a
/// changed role takes effect at once and the cookie stays small.
/// </summary>
internal sealed class SitePrincipalFactory(UserManager<SiteUser> users, IOptions<IdentityOptions> options, IEnumerable<ISignInClaims> modules)
    : UserClaimsPrincipalFactory<SiteUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(SiteUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        foreach (var role in await UserManager.GetRolesAsync(user))
        {
            identity.AddClaim(new Claim(Options.ClaimsIdentity.RoleClaimType, role));
        }

        if (!string.IsNullOrEmpty(user.UnitPath))
        {
            identity.AddClaim(new Claim(Audience.UnitClaim, user.UnitPath));
        }

        foreach (var module in modules)
        {
            await module.AddAsync(user, identity, CancellationToken.None);
        }

        return identity;
    }
}
