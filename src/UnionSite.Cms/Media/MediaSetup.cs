using Microsoft.Extensions.DependencyInjection;

namespace UnionSite.Cms.Media;

/// <summary>Registers the media library.</summary>
public static class MediaSetup
{
    /// <summary>Adds the media room.</summary>
    public static IServiceCollection AddMedia(this IServiceCollection services)
    {
        services.AddSingleton<MediaLimits>();
        services.AddSingleton<ImageProcess>();
        services.AddScoped<MediaLibrary>();
        return services;
    }
}
