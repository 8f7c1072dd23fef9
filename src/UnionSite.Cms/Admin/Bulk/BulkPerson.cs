using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using UnionSite.Cms.Accounts;

namespace UnionSite.Cms.Admin.Bulk;

/// <summary>The person for whom a job is done, with the roles that they have now and not those of when it began.</summary>
public sealed class BulkPerson(UserManager<SiteUser> users, IUserClaimsPrincipalFactory<SiteUser> principals)
{
    /// <summary>The person, or null when the account is gone, switched off or locked.</summary>
    public async Task<ClaimsPrincipal?> OfAsync(string userId) =>
        await users.FindByIdAsync(userId) is { IsEnabled: true } user && !await users.IsLockedOutAsync(user) ? await principals.CreateAsync(user) : null;
}
