using System.Security.Claims;

namespace UnionSite.Cms.Accounts;

/// <summary>The name by which a page addresses whoever is signed in.</summary>
public static class ShownName
{
    /// <summary>Claim that holds a person's own name when the user name is none.</summary>
    public const string ClaimType = ClaimTypes.GivenName;

    /// <summary>The name; "" for nobody.</summary>
    public static string Of(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true ? user.FindFirstValue(ClaimType) ?? user.Identity.Name ?? "" : "";
}
