using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Bulk;

/// <summary>Registers what is done with many items at once.</summary>
public static class BulkSetup
{
    /// <summary>Adds the jobs, their worker and their screens.</summary>
    public static IServiceCollection AddBulk(this IServiceCollection services)
    {
        services.AddSingleton<BulkSignal>();
        services.AddScoped<BulkFields>();
        services.AddScoped<BulkOrders>();
        services.AddScoped<MediaMoveJob>();
        services.AddScoped<BulkPerson>();
        services.AddScoped<BulkCurrent>();
        services.AddScoped<BulkItem>();
        services.AddScoped<BulkPublication>();
        services.AddScoped<BulkExport>();
        services.AddScoped<BulkRun>();
        services.AddScoped<ContentHandler, BulkMark>();
        services.AddHostedService<BulkWorker>();
        services.AddSingleton(new AdminLink(N("Việc hàng loạt"), "/Admin/Contents/Jobs", StockPermissions.AccessAdminPanel, "9.1"));
        return services;
    }
}
