using System.Security.Claims;

namespace UnionSite.Cms.Admin.Approvals;

/// <summary>What waits for the user's approval; those who approve a single type find their list by it.</summary>
internal sealed class ApprovalTile(ApprovalDesk approvals, ApprovalTypes types) : IDashboardTile
{
    public async Task<DashboardTile?> ForAsync(ClaimsPrincipal user, CancellationToken cancel)
    {
        var mine = await types.OfAsync(user);
        if (mine.Count == 0)
        {
            return null;
        }

        var (_, waiting) = await approvals.WaitingAsync(mine, 1, 1, cancel);
        return new DashboardTile(waiting, T("bài chờ bạn duyệt"), "/Admin/Approvals", IsUrgent: waiting > 0, Position: 4);
    }
}
