using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Accounts;


/// <summary>
/// Signs people in. Whether an account exists, is locked or is switched off cannot be told from the answer, nor from the
/// time that it takes: a password is checked in every case.
/// </summary>
public sealed class SignInDesk(SignInManager<SiteUser> signIn, SiteDb db, AuditLog audit, AttemptLimit limit, KnownDevice device, TimeProvider clock)
{
    private const int MostFailures = 5;

    // Identity writes them as five, a hyphen, and five.
    private const int RecoveryCodeLength = 10;
    private static readonly TimeSpan FirstLock = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestLock = TimeSpan.FromHours(24);
    private static readonly SiteUser Nobody = new() { UserName = "nobody" };
    private static readonly Lazy<string> NobodysPassword = new(() => new PasswordHasher<SiteUser>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    /// <summary>Checks name and password and signs in, or asks for the second step.</summary>
    /// <param name="name">User name or e-mail address.</param>
    /// <param name="password">The password.</param>
    /// <param name="remember">Keeps the cookie when the browser closes.</param>
    /// <param name="address">Where the request came from.</param>
    public async Task<SignInOutcome> WithPasswordAsync(string name, string password, bool remember, IPAddress? address)
    {
        if (limit.IsSpent(address))
        {
            return SignInOutcome.TooMany;
        }

        var users = signIn.UserManager;
        var user = await users.FindByNameAsync(name) ?? await ByEmailAsync(name);
        var now = clock.GetUtcNow();
        if (user is null || !user.IsEnabled || IsLocked(user, now) || user.PasswordHash is null)
        {
            users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysPassword.Value, password);
            return await RefuseAsync(user, user is null ? "không có tài khoản này" : user.IsEnabled ? "tài khoản đang tạm khóa" : "tài khoản đã tắt", address);
        }

        var result = await UnlockedAsync(user, () => signIn.PasswordSignInAsync(user, password, remember, lockoutOnFailure: false));
        if (result.RequiresTwoFactor)
        {
            return SignInOutcome.NeedsCode;
        }

        if (result.Succeeded)
        {
            await WelcomeAsync(user);
            return SignInOutcome.Done;
        }

        await CountFailureAsync(user);
        return await RefuseAsync(user, "mật khẩu chưa đúng", address);
    }

    /// <summary>The person who gave the right password and still owes the code; null when there is none.</summary>
    public Task<SiteUser?> WaitingAsync() => signIn.GetTwoFactorAuthenticationUserAsync();

    /// <summary>The second step: the six digits of the authenticator, or one of the recovery codes, however it is spaced.</summary>
    public async Task<SignInOutcome> WithCodeAsync(string code, bool remember, IPAddress? address)
    {
        if (limit.IsSpent(address))
        {
            return SignInOutcome.TooMany;
        }

        var user = await WaitingAsync();
        if (user is null || !user.IsEnabled || IsLocked(user, clock.GetUtcNow()))
        {
            return await RefuseAsync(user, "bước hai không hợp lệ", address);
        }

        var plain = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        var result = await UnlockedAsync(user, () => plain.Length == RecoveryCodeLength
            ? signIn.TwoFactorRecoveryCodeSignInAsync(plain.Insert(RecoveryCodeLength / 2, "-"))
            : signIn.TwoFactorAuthenticatorSignInAsync(plain, remember, rememberClient: false));
        if (result.Succeeded)
        {
            await WelcomeAsync(user);
            return SignInOutcome.Done;
        }

        await CountFailureAsync(user);
        return await RefuseAsync(user, "mã xác thực chưa đúng", address);
    }

    // A lock that strangers have caused does not hold on a browser of the account's own.
    private bool IsLocked(SiteUser user, DateTimeOffset now) => user.LockoutEnd > now && !device.Knows(signIn.Context, user);

    // Locks are judged here alone: Identity would compare their end with the machine's clock, and knows no devices.
    private static async Task<SignInResult> UnlockedAsync(SiteUser user, Func<Task<SignInResult>> attempt)
    {
        var end = user.LockoutEnd;
        user.LockoutEnd = null;
        var result = await attempt();
        if (!result.Succeeded)
        {
            user.LockoutEnd = end;
        }

        return result;
    }

    private async Task WelcomeAsync(SiteUser user)
    {
        device.Remember(signIn.Context, user);
        await db.Users.Where(found => found.Id == user.Id).ExecuteUpdateAsync(set => set
            .SetProperty(found => found.AccessFailedCount, 0)
            .SetProperty(found => found.LockoutCount, 0)
            .SetProperty(found => found.LockoutEnd, (DateTimeOffset?)null));
        audit.Add("SignedIn", user.UserName!, user.Id, $"{user.UserName} đã đăng nhập.");
        await db.SaveChangesAsync();
    }

    // Two people of one office may share an address: then it names nobody.
    private async Task<SiteUser?> ByEmailAsync(string name)
    {
        if (!name.Contains('@', StringComparison.Ordinal))
        {
            return null;
        }

        var email = signIn.UserManager.NormalizeEmail(name);
        var found = await db.Users.Where(user => user.NormalizedEmail == email).Take(2).ToListAsync();
        return found.Count == 1 ? found[0] : null;
    }

    // Counted in the store, so that many tries at once count as many.
    private async Task CountFailureAsync(SiteUser user)
    {
        if (device.Knows(signIn.Context, user))
        {
            device.Fail(signIn.Context, user);
            return;
        }

        var row = db.Users.Where(found => found.Id == user.Id);
        await row.ExecuteUpdateAsync(set => set.SetProperty(found => found.AccessFailedCount, found => found.AccessFailedCount + 1));
        if (await row.Select(found => found.AccessFailedCount).SingleAsync() < MostFailures)
        {
            return;
        }

        var length = TimeSpan.FromTicks(Math.Min(LongestLock.Ticks, FirstLock.Ticks << Math.Min(user.LockoutCount, 12)));
        DateTimeOffset? end = clock.GetUtcNow() + length;
        await row.ExecuteUpdateAsync(set => set
            .SetProperty(found => found.AccessFailedCount, 0)
            .SetProperty(found => found.LockoutCount, found => found.LockoutCount + 1)
            .SetProperty(found => found.LockoutEnd, end));
        audit.Add("LockedOut", user.UserName!, user.Id, $"{user.UserName} bị tạm khóa {length.TotalMinutes:0} phút vì nhập sai nhiều lần.");
    }

    // The typed name is not kept: people type passwords into the wrong box.
    private async Task<SignInOutcome> RefuseAsync(SiteUser? user, string reason, IPAddress? address)
    {
        limit.Fail(address);
        audit.Add("SignInFailed", user?.UserName ?? "(không rõ)", user?.Id, $"Đăng nhập không thành công: {reason}.");
        await db.SaveChangesAsync();
        return SignInOutcome.Refused;
    }
}
