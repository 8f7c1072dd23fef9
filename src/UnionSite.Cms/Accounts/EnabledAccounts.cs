using Microsoft.AspNetCore.Identity;

namespace UnionSite.Cms.Accounts;

/// <summary>Lets only accounts sign in that are switched on.</summary>
internal sealed class EnabledAccounts : IUserConfirmation<SiteUser>
{
    public Task<bool> IsConfirmedAsync(UserManager<SiteUser> manager, SiteUser user) => Task.FromResult(user.IsEnabled);
}
