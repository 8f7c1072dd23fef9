namespace UnionSite.Cms.Permissions;

/// <summary>Roles with a meaning of their own.</summary>
public static class SiteRoles
{
    /// <summary>Holds every permission.</summary>
    public const string Administrator = "Administrator";

    /// <summary>A confirmed member of the union; holds no right of the desk.</summary>
    public const string Member = "Member";

    /// <summary>Whoever is signed in; never assigned.</summary>
    public const string Authenticated = "Authenticated";

    /// <summary>Everybody; never assigned.</summary>
    public const string Anonymous = "Anonymous";

    /// <summary>True for a role that nobody can be given, because everybody has it or has it by signing in.</summary>
    public static bool IsImplicit(string name) =>
        name.Equals(Authenticated, StringComparison.OrdinalIgnoreCase) || name.Equals(Anonymous, StringComparison.OrdinalIgnoreCase);
}
