using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Items;

/// <summary>Registers the editor's screens and the scheduler.</summary>
public static class ItemDesk
{
    /// <summary>Adds the screens' services and their links.</summary>
    public static IServiceCollection AddItemDesk(this IServiceCollection services)
    {
        services.AddScoped<ItemEditing>();
        services.AddScoped<VisibleItems>();
        services.AddScoped<ItemLists>();
        services.AddScoped<ItemChoices>();
        services.AddScoped<SavedViews>();
        services.AddScoped<ItemPreviews>();
        services.AddScoped<ItemNames>();
        services.AddScoped<ItemComparison>();
        services.AddScoped<Translations>();
        services.AddScoped<ScheduleRefusals>();
        services.AddScoped<ScheduledContent>();
        services.AddHostedService<ContentScheduler>();
        services.AddSingleton(new AdminLink(N("Tất cả nội dung"), "/Admin/Contents/ContentItems", StockPermissions.AccessAdminPanel, "2"));
        services.AddSingleton(new AdminLink(N("Viết mới"), "/Admin/Contents/New", StockPermissions.AccessAdminPanel, "3"));
        services.AddSingleton(new AdminLink(N("Thùng rác"), "/Admin/Contents/Trash", StockPermissions.AccessAdminPanel, "9"));
        return services;
    }
}
