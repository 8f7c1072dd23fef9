using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace UnionSite.Cms.Accounts;

internal static class AccountTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<SiteUser>().ToTable("account_users");
        model.Entity<SiteRole>().ToTable("account_roles");
        model.Entity<IdentityUserRole<string>>().ToTable("account_user_roles");
        model.Entity<IdentityUserClaim<string>>().ToTable("account_user_claims");
        model.Entity<IdentityUserLogin<string>>().ToTable("account_user_logins");
        model.Entity<IdentityUserToken<string>>().ToTable("account_user_tokens");
        model.Entity<IdentityUserPasskey<string>>().ToTable("account_user_passkeys");
        model.Entity<IdentityRoleClaim<string>>().ToTable("account_role_claims");
    }
}
