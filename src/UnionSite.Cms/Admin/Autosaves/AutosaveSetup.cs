using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Admin.Autosaves;

/// <summary>Registers autosaves, presence and notes.</summary>
public static class AutosaveSetup
{
    /// <summary>Adds the room's services.</summary>
    public static IServiceCollection AddAutosaves(this IServiceCollection services)
    {
        services.AddScoped<AutosaveStore>();
        services.AddScoped<FormKeeping>();
        services.AddScoped<VersionNotes>();
        services.AddScoped<ContentHandler, VersionNoteHandler>();
        services.AddSingleton<AutosaveLimit>();
        services.AddSingleton<EditPresence>();
        return services;
    }
}
