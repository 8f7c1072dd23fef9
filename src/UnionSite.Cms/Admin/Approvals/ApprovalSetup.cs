using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Approvals;

/// <summary>Registers approval before publication.</summary>
public static class ApprovalSetup
{
    /// <summary>Adds the room and its link.</summary>
    public static IServiceCollection AddApprovals(this IServiceCollection services)
    {
        services.AddScoped<ApprovalDesk>();
        services.AddScoped<ApprovalLinks>();
        services.AddScoped<ContentHandler, ApprovalHandler>();
        services.AddSingleton<ApprovalLimit>();
        services.AddScoped<ApprovalTypes>();
        services.AddScoped<IDashboardTile, ApprovalTile>();
        services.AddSingleton(new AdminLink(N("Việc chờ duyệt"), "/Admin/Approvals", StockPermissions.ApproveContent, "4"));
        return services;
    }
}
