using Microsoft.Extensions.DependencyInjection;

namespace UnionSite.Cms.Audit;

/// <summary>Registers the audit log.</summary>
public static class AuditRegistration
{
    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.AddSingleton<AuditSignal>();
        services.AddSingleton<AuditHeads>();
        services.AddSingleton<AuditEvents>();
        services.AddSingleton<AuditExport>();
        services.AddScoped<AuditLog>();
        services.AddScoped<AuditSealer>();
        services.AddScoped<AuditVerifier>();
        services.AddScoped<AuditErasure>();
        services.AddScoped<AuditLines>();
        services.AddHostedService<AuditSealing>();
        return services;
    }
}
