using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Accounts;

/// <summary>The second step of an account: switched on and off, its recovery codes, and the session that has just shown it.</summary>
internal sealed class SecondStep(UserManager<SiteUser> users, SignInManager<SiteUser> signIn, SignInRules rules, AuditLog audit, SiteDb db)
{
    /// <summary>Where the second step is set up.</summary>
    public const string Path = "/TwoFactor";

    private const int CodeCount = 10;

    /// <summary>The address of the set-up, which leads back to that page.</summary>
    public static string PathFor(string pathBase, string returnUrl) =>
        pathBase + Path + (returnUrl.Length > 0 ? "?returnUrl=" + Uri.EscapeDataString(returnUrl) : "");

    /// <summary>True when the account's roles may not be used without it.</summary>
    public async Task<bool> IsNeededAsync(SiteUser user) => await rules.NeedSecondStepAsync(await users.GetRolesAsync(user));

    /// <summary>Switches the authenticator on, for which its code was just shown, and gives the recovery codes.</summary>
    public async Task<IReadOnlyList<string>> SwitchOnAsync(SiteUser user)
    {
        await users.SetTwoFactorEnabledAsync(user, true);
        audit.Add("TwoFactorEnabled", user.UserName!, user.Id, $"{user.UserName} đã bật xác thực hai bước.");
        var codes = await CodesAsync(user);
        await StrengthenAsync(user, SignInMethod.Code);
        return codes;
    }

    /// <summary>Gives new recovery codes; the old ones are dead.</summary>
    public async Task<IReadOnlyList<string>> NewCodesAsync(SiteUser user)
    {
        audit.Add("RecoveryCodesMade", user.UserName!, user.Id, $"{user.UserName} đã tạo mã dự phòng mới.");
        var codes = await CodesAsync(user);
        await signIn.RefreshSignInAsync(user);
        return codes;
    }

    /// <summary>Switches the authenticator off.</summary>
    public async Task SwitchOffAsync(SiteUser user)
    {
        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        audit.Add("TwoFactorDisabled", user.UserName!, user.Id, $"{user.UserName} đã tắt xác thực hai bước.");
        await db.SaveChangesAsync();
        await signIn.RefreshSignInAsync(user);
    }

    /// <summary>A new key for an authenticator; it counts once its code was shown.</summary>
    public async Task BeginAsync(SiteUser user)
    {
        await users.ResetAuthenticatorKeyAsync(user);
        await signIn.RefreshSignInAsync(user);
    }

    /// <summary>Notes in the open session that more was shown than when it began; its roles come with it.</summary>
    public async Task StrengthenAsync(SiteUser user, string method)
    {
        var open = await signIn.Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        await signIn.SignInWithClaimsAsync(user, open.Properties, [new Claim(SignInMethod.ClaimType, method)]);
    }

    private async Task<IReadOnlyList<string>> CodesAsync(SiteUser user)
    {
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, CodeCount) ?? [];
        await db.SaveChangesAsync();
        return [.. codes];
    }
}
