using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Media;

/// <summary>Registers the media library.</summary>
public static class MediaSetup
{
    /// <summary>Adds the media room.</summary>
    public static IServiceCollection AddMedia(this IServiceCollection services)
    {
        services.AddSingleton<MediaLimits>();
        services.AddSingleton<ImageProcess>();
        services.AddSingleton<MediaDerivatives>();
        services.AddSingleton<MediaTokens>();
        services.AddScoped<MediaCatalogue>();
        services.AddScoped<MediaQuotas>();
        services.AddScoped<MediaPrivacy>();
        services.AddScoped<MediaHolds>();
        services.AddScoped<MediaUses>();
        services.AddScoped<MediaLists>();
        services.AddScoped<MediaNow>();
        services.AddScoped<MediaStorage>();
        services.AddScoped<MediaUploads>();
        services.AddScoped<MediaMoves>();
        services.AddScoped<MediaScan>();
        services.AddScoped<MediaFolders>();
        services.AddHostedService<MediaJanitor>();
        services.AddScoped<MediaLibrarySurroundings>();
        services.AddScoped<MediaLibrary>();
        services.AddScoped<MediaRehearsal>();
        services.AddScoped<PdfLibrary>();
        services.AddScoped<MediaAccess>();
        services.AddScoped<MediaProfiles>();
        services.AddScoped<ContentHandler, MediaUsageHandler>();
        services.AddScoped<ContentHandler, MediaHoldHandler>();
        return services;
    }
}
