using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Admin;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Redirects;

/// <summary>Registers the redirects.</summary>
public static class RedirectSetup
{
    /// <summary>Adds the room.</summary>
    public static IServiceCollection AddRedirects(this IServiceCollection services)
    {
        services.AddSingleton<RedirectRules>();
        services.AddScoped<RedirectStore>();
        services.AddSingleton(new AdminLink(N("Chuyển hướng"), "/Admin/Redirects", StockPermissions.ManageRedirects, "86", N("Quản trị")));
        return services;
    }
}
