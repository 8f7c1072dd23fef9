using Microsoft.Extensions.DependencyInjection;

namespace UnionSite.Cms.Documents;

/// <summary>Registers the reading of official documents.</summary>
public static class IntakeSetup
{
    /// <summary>Adds the room.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.AddScoped<DocumentIntake>();
        return services;
    }
}
