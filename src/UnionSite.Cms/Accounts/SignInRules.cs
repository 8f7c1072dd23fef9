using System.Security.Claims;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Accounts;

/// <summary>
/// What a session may do by the way in which it was signed in. By card one is a member and nothing more, whatever roles the
/// account has. Roles with a guarded right (people, packages, confided cases) need a second step: until it is shown, the
/// session has no role at all.
/// </summary>
public sealed class SignInRules(PermissionCatalog catalog, RolePermissions roles)
{
    private const string Owed = "second-step-owed";
    private IReadOnlySet<string>? _guarded;

    /// <summary>True while the session owes the second step.</summary>
    public static bool OwesSecondStep(ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == Owed);

    /// <summary>True when one of the roles holds a right that must not hang on a password alone.</summary>
    public async Task<bool> NeedSecondStepAsync(IEnumerable<string> names)
    {
        _guarded ??= catalog.BehindSecondStep.SelectMany(catalog.Granting).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            if (name.Equals(SiteRoles.Administrator, StringComparison.OrdinalIgnoreCase) || (await roles.OfAsync(name)).Overlaps(_guarded))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes from a fresh identity the roles that its session may not use. Called at sign-in and at each look at an open session.</summary>
    internal async Task ApplyAsync(ClaimsIdentity identity)
    {
        var method = identity.FindFirst(SignInMethod.ClaimType)?.Value ?? "";
        var held = identity.FindAll(identity.RoleClaimType).ToList();
        identity.FindAll(Owed).ToList().ForEach(identity.RemoveClaim);
        if (method == SignInMethod.Card)
        {
            held.Where(role => role.Value != SiteRoles.Member).ToList().ForEach(identity.RemoveClaim);
        }
        else if (!SignInMethod.IsStrong(method) && await NeedSecondStepAsync(held.Select(role => role.Value)))
        {
            held.ForEach(identity.RemoveClaim);
            identity.AddClaim(new Claim(Owed, "1"));
        }
    }
}
