using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin;

/// <summary>Registers the desk's frame and its links. A room with a screen of its own adds an <see cref="AdminLink"/> service.</summary>
public static class DeskSetup
{
    /// <summary>Adds the desk.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddScoped<DeskMenu>();
        services.AddScoped<Users.EditUserSurroundings>();
        services.AddScoped<AdminMenuDocument>();
        services.AddScoped<IDashboardTile, DraftTile>();
        services.AddScoped<IDashboardTile, ScheduledTile>();
        services.AddScoped<IDashboardTile, RefusedTile>();
        services.AddScoped<IDashboardTile, ReindexTile>();
        services.AddSingleton(new AdminLink(N("Bảng việc"), "/Admin", StockPermissions.AccessAdminPanel, "1", InSomeUnit: true));
        services.AddSingleton(new AdminLink(N("Thư viện ảnh và tệp"), "/Admin/Media", StockPermissions.ManageOwnMediaContent, "8"));
        services.AddSingleton(new AdminLink(N("Người dùng"), "/Admin/Users", "ListUsers", "80", N("Quản trị")));
        services.AddSingleton(new AdminLink(N("Vai trò"), "/Admin/Roles", StockPermissions.ManageRoles, "81", N("Quản trị")));
        services.AddSingleton(new AdminLink(N("Cài đặt"), "/Admin/Settings", StockPermissions.ManageSettings, "82", N("Quản trị")));
        services.AddSingleton(new AdminLink(N("Nhật ký"), "/Admin/AuditTrail", StockPermissions.ViewAuditTrail, "83", N("Quản trị")));
        return services;
    }
}
