using Microsoft.Extensions.DependencyInjection;

namespace UnionSite.Cms.WordPress;

/// <summary>Registers the reading of WordPress exports.</summary>
public static class WordPressSetup
{
    /// <summary>Adds the room.</summary>
    public static IServiceCollection AddWordPress(this IServiceCollection services)
    {
        services.AddScoped<WordPressConverter>();
        return services;
    }
}
