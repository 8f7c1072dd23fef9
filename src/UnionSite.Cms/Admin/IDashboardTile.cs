using System.Security.Claims;

namespace UnionSite.Cms.Admin;

/// <summary>A number on the desk's first page: something that waits for the user. Modules register theirs as services.</summary>
public interface IDashboardTile
{
    /// <summary>The tile for this user, or null when it is none of the user's business.</summary>
    Task<DashboardTile?> ForAsync(ClaimsPrincipal user, CancellationToken cancel);
}
