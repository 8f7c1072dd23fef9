using Microsoft.Extensions.DependencyInjection;

namespace UnionSite.Cms.RichText;

/// <summary>Registers the text editor of the desk.</summary>
public static class RichTextSetup
{
    /// <summary>Adds the room.</summary>
    public static IServiceCollection AddRichText(this IServiceCollection services)
    {
        services.AddSingleton<PasteLimit>();
        return services;
    }
}
