using UnionSite.Cms.Data;

namespace UnionSite.Cms.Accounts;

/// <summary>Who holds the administrator's role.</summary>
internal static class Administrators
{
    private const string RoleKey = "ADMINISTRATOR";

    /// <summary>The accounts, whether they can sign in or not.</summary>
    public static IQueryable<SiteUser> Of(SiteDb db) =>
        from role in db.Roles
        where role.NormalizedName == RoleKey
        join member in db.UserRoles on role.Id equals member.RoleId
        join user in db.Users on member.UserId equals user.Id
        select user;
}
