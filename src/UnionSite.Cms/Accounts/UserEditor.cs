using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Accounts;

/// <summary>What the users screen does to accounts; each act ends open sessions of the account and leaves an audit line.</summary>
public sealed class UserEditor(SiteDb db, UserManager<SiteUser> users, AuditLog audit, SignInSessions sessions, TimeProvider clock)
{
    /// <summary>Makes an account without a password; it is opened by the link of <see cref="PasswordLinkAsync"/>.</summary>
    public async Task<(SiteUser User, IReadOnlyList<string> Problems)> CreateAsync(string userName, string? email, string? unitPath, IReadOnlyCollection<string> roles, string who)
    {
        var user = new SiteUser { UserName = userName, Email = email, UnitPath = unitPath, CreatedUtc = clock.GetUtcNow().UtcDateTime };
        await using var transaction = await db.Database.BeginTransactionAsync();
        var result = await users.CreateAsync(user);
        if (result.Succeeded && roles.Count > 0)
        {
            result = await users.AddToRolesAsync(user, roles.Where(role => !SiteRoles.IsImplicit(role)));
        }

        if (!result.Succeeded)
        {
            return (user, Texts(result));
        }

        audit.Add("UserCreated", who, user.Id, $"Đã tạo tài khoản {userName} với vai trò: {List(roles)}.");
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return (user, []);
    }

    /// <summary>Changes e-mail address, unit, roles and whether the account is on.</summary>
    public async Task<IReadOnlyList<string>> ChangeAsync(SiteUser user, string? email, string? unitPath, bool isEnabled, IReadOnlyCollection<string> roles, string who)
    {
        var held = await users.GetRolesAsync(user);
        var wanted = roles.Where(role => !SiteRoles.IsImplicit(role)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        await using var transaction = await db.Database.BeginTransactionAsync();
        (user.Email, user.UnitPath, user.IsEnabled) = (email, unitPath, isEnabled);
        foreach (var step in (Func<Task<IdentityResult>>[])
        [
            () => users.UpdateAsync(user),
            () => users.RemoveFromRolesAsync(user, held.Where(role => !wanted.Contains(role)).ToList()),
            () => users.AddToRolesAsync(user, wanted.Where(role => !held.Contains(role, StringComparer.OrdinalIgnoreCase)).ToList()),
            () => users.UpdateSecurityStampAsync(user),
        ])
        {
            var result = await step();
            if (!result.Succeeded)
            {
                return Texts(result);
            }
        }

        await sessions.EndAsync(user, null, null, who);
        audit.Add("UserChanged", who, user.Id, $"Tài khoản {user.UserName}: {(isEnabled ? "đang bật" : "đã tắt")}, vai trò: {List(wanted)}.");
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return [];
    }

    /// <summary>A path at which the account's password is set once, within a day; it dies with the next change of password.</summary>
    public async Task<string> PasswordLinkAsync(SiteUser user, string who)
    {
        var token = WebEncoders.Base64UrlEncode(System.Text.Encoding.UTF8.GetBytes(await users.GeneratePasswordResetTokenAsync(user)));
        audit.Add("PasswordLinkMade", who, user.Id, $"Đã tạo liên kết đặt mật khẩu cho {user.UserName}.");
        await db.SaveChangesAsync();
        return $"/ResetPassword?user={Uri.EscapeDataString(user.Id)}&token={token}";
    }

    /// <summary>Opens an account that wrong passwords have locked.</summary>
    public async Task UnlockAsync(SiteUser user, string who)
    {
        await db.Users.Where(found => found.Id == user.Id).ExecuteUpdateAsync(set => set
            .SetProperty(found => found.AccessFailedCount, 0)
            .SetProperty(found => found.LockoutCount, 0)
            .SetProperty(found => found.LockoutEnd, (DateTimeOffset?)null));
        audit.Add("UserUnlocked", who, user.Id, $"Đã mở khóa đăng nhập cho {user.UserName}.");
        await db.SaveChangesAsync();
    }

    /// <summary>Removes the second step of an account whose owner lost the device.</summary>
    public async Task ResetTwoFactorAsync(SiteUser user, string who)
    {
        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        audit.Add("TwoFactorRemoved", who, user.Id, $"Đã gỡ xác thực hai bước của {user.UserName}.");
        await db.SaveChangesAsync();
    }

    private static IReadOnlyList<string> Texts(IdentityResult result) => [.. result.Errors.Select(error => error.Description).Distinct()];

    private static string List(IEnumerable<string> roles) => string.Join(", ", roles) is { Length: > 0 } list ? list : "không";
}
