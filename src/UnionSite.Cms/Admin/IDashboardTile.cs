using System.Security.Claims;

namespace UnionSite.Cms.Admin;

/// <summary>One figure of the desk's first page. Modules register as many as they have.</summary>
public interface IDashboardTile
{
    /// <summary>Permission that a user must hold to see the tile.</summary>
    string Permission { get; }

    /// <summary>Dotted sort position; lower comes first.</summary>
    string Position { get; }

    /// <summary>The tile as it is now for that user, or null when there is nothing to say.</summary>
    Task<DashboardTile?> ReadAsync(ClaimsPrincipal user, CancellationToken cancel);
}
