using System.Security.Claims;

namespace UnionSite.Cms.Permissions;

/// <summary>
/// A role that a user holds for a part of the organisation only, such as the chair of one unit. The module that knows the
/// parts puts the claims and decides about each part; the kernel only asks whether there is such a right anywhere.
/// </summary>
/// <param name="Role">Name of the role.</param>
/// <param name="Part">Key of the part, in the words of the module.</param>
public sealed record ScopedRole(string Role, string Part)
{
    /// <summary>Type of the claims; their value is "part:role".</summary>
    public const string ClaimType = "scoped-role";

    /// <summary>A permission that says of its role: what it grants counts only where the role is held for a part.</summary>
    public const string OnlyScoped = "HeldForUnit";

    /// <summary>The claim of it.</summary>
    public Claim ToClaim() => new(ClaimType, $"{Part}:{Role}");

    /// <summary>What the user holds for parts.</summary>
    public static IEnumerable<ScopedRole> Of(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true
            ? user.FindAll(ClaimType).Select(claim => claim.Value.Split(':', 2)).Where(pair => pair.Length == 2).Select(pair => new ScopedRole(pair[1], pair[0]))
            : [];
}
