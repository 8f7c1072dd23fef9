using System.Security.Claims;
using UnionSite.Cms.Admin;
using UnionSite.Cms.Permissions;

namespace UnionSite.Modules.Emulation.Nominations;

/// <summary>How many nominations wait for the council.</summary>
internal sealed class NominationsTile(NominationBook book, PermissionCheck check) : IDashboardTile
{
    /// <inheritdoc/>
    public async Task<DashboardTile?> ForAsync(ClaimsPrincipal user, CancellationToken cancel) => await check.HasAsync(user, EmulationModule.Decide)
        ? new DashboardTile(await book.CountWaitingAsync(cancel), T("đề cử chờ hội đồng xét"), "/Admin/Emulation/Nominations", false, 21)
        : null;
}
