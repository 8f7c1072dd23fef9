using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin;

/// <summary>Drafts of the user's own.</summary>
internal sealed class DraftTile(SiteDb db) : IDashboardTile
{
    public async Task<DashboardTile?> ForAsync(ClaimsPrincipal user, CancellationToken cancel)
    {
        var id = ContentAuthorization.UserId(user);
        var name = user.Identity?.Name;
        // A value and not a literal: an equality is looked up in an index.
        var isPublic = false;
        var drafts = await db.ContentItems.Where(row => row.Latest && row.Published == isPublic && (row.Owner == id || row.Author == name)).Take(Items.ItemLists.Ahead).CountAsync(cancel);
        return new DashboardTile(drafts, T("bản nháp của bạn"), "/Admin/Contents/ContentItems?status=Draft&mine=true", Position: 20);
    }
}

/// <summary>What will be published by itself.</summary>
internal sealed class ScheduledTile(SiteDb db) : IDashboardTile
{
    public async Task<DashboardTile?> ForAsync(ClaimsPrincipal user, CancellationToken cancel)
    {
        var waiting = await db.ContentItems.CountAsync(row => row.ScheduledPublishUtc != null && row.Latest, cancel);
        return new DashboardTile(waiting, T("bài hẹn giờ đăng"), "/Admin/Contents/ContentItems?status=Scheduled", Position: 30);
    }
}

/// <summary>What should have been published or taken off by itself, and was not.</summary>
internal sealed class RefusedTile(Items.ScheduleRefusals refusals) : IDashboardTile
{
    public async Task<DashboardTile?> ForAsync(ClaimsPrincipal user, CancellationToken cancel) =>
        await refusals.CurrentAsync(cancel) is { Count: > 0 } all
            ? new DashboardTile(all.Count, T("hẹn giờ không thực hiện được"), "/Admin/Contents/ContentItems?status=Refused", IsUrgent: true, Position: 5)
            : null;
}

/// <summary>Items that wait to be indexed anew after the definitions have changed.</summary>
internal sealed class ReindexTile(Cms.Items.Reindexing reindexing) : IDashboardTile
{
    public async Task<DashboardTile?> ForAsync(ClaimsPrincipal user, CancellationToken cancel) =>
        await reindexing.StateAsync(cancel) is { IsRunning: true } state
            ? new DashboardTile(state.Total - state.Done, T($"nội dung chờ lập lại chỉ mục, đã xong {state.Done}"), "/Admin/ContentTypes/List", Position: 6)
            : null;
}
