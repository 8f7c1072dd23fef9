using System.Security.Claims;
using UnionSite.Cms.Admin;
using UnionSite.Cms.Permissions;

namespace UnionSite.Modules.Emulation.Following.Desk;

/// <summary>Asks a unit, ninety days after, what came of following an exemplar.</summary>
internal sealed class ReportsTile(FollowBook book, PermissionCheck check) : IDashboardTile
{
    /// <inheritdoc/>
    public async Task<DashboardTile?> ForAsync(ClaimsPrincipal user, CancellationToken cancel) =>
        FollowBook.UnitOf(user) is { } unit && await check.HasAsync(user, EmulationModule.Follow) && await book.CountDueAsync(unit, cancel) is > 0 and var count
            ? new DashboardTile(count, T("bài đơn vị làm theo đang chờ kể kết quả"), "/Admin/Emulation/Following", true, 22)
            : null;
}
