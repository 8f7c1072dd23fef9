using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace UnionSite.Cms.Accounts;

internal static class AccountTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<SiteUser>().ToTable("account_users").HasIndex(user => user.UnitPath);
        // Written by AuthenticatorCodes alone: a save of the whole user must not bring a spent code back to life.
        model.Entity<SiteUser>().Property(user => user.LastCodeStep).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        model.Entity<SignInSession>(table =>
        {
            table.ToTable("account_sessions");
            table.HasKey(row => row.Id);
            table.Property(row => row.Id).HasMaxLength(32);
            table.Property(row => row.Device).HasMaxLength(64);
            table.HasIndex(row => new { row.UserId, row.SeenUtc });
            table.HasOne<SiteUser>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SiteRole>().ToTable("account_roles");
        model.Entity<IdentityUserRole<string>>().ToTable("account_user_roles");
        model.Entity<IdentityUserClaim<string>>().ToTable("account_user_claims");
        model.Entity<IdentityUserLogin<string>>().ToTable("account_user_logins");
        model.Entity<IdentityUserToken<string>>().ToTable("account_user_tokens");
        model.Entity<IdentityUserPasskey<string>>().ToTable("account_user_passkeys");
        model.Entity<IdentityRoleClaim<string>>().ToTable("account_role_claims");
    }
}
