namespace UnionSite.Cms.Permissions;

/// <summary>A named right, in Orchard's sense: roles hold names; a stronger right implies weaker ones.</summary>
/// <param name="Name">Stable name, compared ignoring case (Orchard's stock names where Orchard has the right).</param>
/// <param name="Description">Description for the roles screen, which translates it.</param>
/// <param name="ImpliedBy">Names of the rights that include this one.</param>
/// <param name="DefaultRoles">Roles that get the right when they are first created.</param>
/// <param name="IsSecurityCritical">True when the holder could give themselves any other right, or reads what was confided: only who holds it gives it on.</param>
public sealed record Permission(
    string Name,
    string Description,
    IReadOnlyList<string>? ImpliedBy = null,
    IReadOnlyList<string>? DefaultRoles = null,
    bool IsSecurityCritical = false)
{
    /// <summary>True when nobody may use it who has shown a password alone. Goes with <see cref="IsSecurityCritical"/> unless the permission says otherwise.</summary>
    public bool NeedsSecondStep { get; init; } = IsSecurityCritical;
}
