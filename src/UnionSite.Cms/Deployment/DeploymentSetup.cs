using Microsoft.Extensions.DependencyInjection;

namespace UnionSite.Cms.Deployment;

/// <summary>Registers the travel of packages.</summary>
public static class DeploymentSetup
{
    /// <summary>Adds the room.</summary>
    public static IServiceCollection AddDeployment(this IServiceCollection services)
    {
        services.AddSingleton<TravelSignal>();
        services.AddSingleton<TravelStore>();
        services.AddScoped<TravelImport>();
        services.AddScoped<TravelExport>();
        services.AddScoped<PackageItems>();
        services.AddScoped<PackageSite>();
        services.AddScoped<PackageMedia>();
        services.AddScoped<PackageWriter>();
        services.AddHostedService<TravelWorker>();
        return services;
    }
}
