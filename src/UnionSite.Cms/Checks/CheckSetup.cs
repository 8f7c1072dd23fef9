using Microsoft.Extensions.DependencyInjection;

namespace UnionSite.Cms.Checks;

/// <summary>Registers the checks before publishing.</summary>
public static class CheckSetup
{
    /// <summary>Adds the room.</summary>
    public static IServiceCollection AddChecks(this IServiceCollection services)
    {
        services.AddScoped<LinkTargets>();
        services.AddScoped<PublishExamination>();
        return services;
    }
}
