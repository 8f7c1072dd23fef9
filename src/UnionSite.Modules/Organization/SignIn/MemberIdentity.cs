using System.Globalization;
using System.Security.Claims;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>Which member is signed in.</summary>
internal static class MemberIdentity
{
    /// <summary>Type of the claim.</summary>
    public const string ClaimType = "member";

    /// <summary>Store key of the member, or null when whoever is signed in is none.</summary>
    public static long? Of(ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(ClaimType), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
